import { Marker as MarkerBinding } from '@cdktf/provider-honeycombio/lib/marker';
import { MarkerSetting as MarkerSettingBinding } from '@cdktf/provider-honeycombio/lib/marker-setting';
import type { Construct } from 'constructs';
import type { MarkerDefinition, MarkerSettingDefinition } from '../definitions/marker.ts';
import { checkName, checkPattern, isWebAddress, problemIf } from '../rules/check.ts';
import { messages } from '../rules/messages.ts';
import { slug } from '../rules/slug.ts';
import { address, place } from './address.ts';
import { DefinitionConstruct } from './definition-construct.ts';
import { literal } from './literal.ts';

/** A moment shown on graphs. Terraform creates it once; destroying the resource leaves the marker in Honeycomb. */
export class Marker extends DefinitionConstruct<MarkerDefinition> {
  constructor(scope: Construct, marker: MarkerDefinition) {
    super(scope, 'marker', marker.id, marker);
    const { id, message, type, url, dataset } = marker;
    const resource = new MarkerBinding(this, 'marker', {
      message: literal(message),
      ...(type !== undefined && { type: literal(type) }),
      ...(url !== undefined && { url: literal(url) }),
      ...(dataset !== undefined && { dataset: literal(dataset) }),
    });
    place(resource, slug(id));
  }

  protected override problems() {
    const { id, message, url } = this.definition;
    return [
      ...checkName(id, ['id'], 255),
      ...problemIf(message.trim() === '', ['message'], () => messages.missing('the message')),
      ...problemIf(url !== undefined && !isWebAddress(url), ['url'], () =>
        messages.pattern(url ?? '', 'an http or https address'),
      ),
    ];
  }
}

/** How markers of one type look. */
export class MarkerSetting extends DefinitionConstruct<MarkerSettingDefinition> {
  constructor(scope: Construct, setting: MarkerSettingDefinition) {
    super(scope, 'marker setting', setting.type, setting);
    const { type, color, dataset } = setting;
    const resource = new MarkerSettingBinding(this, 'marker setting', {
      type: literal(type),
      color,
      ...(dataset !== undefined && { dataset: literal(dataset) }),
    });
    place(resource, dataset === undefined ? slug(type) : address(dataset, type));
  }

  protected override problems() {
    const { type, color } = this.definition;
    return [
      ...checkName(type, ['type'], 255),
      ...checkPattern(color, ['color'], /^#([\da-f]{3}|[\da-f]{6})$/i, '#rgb or #rrggbb'),
    ];
  }
}
