import { Marker as MarkerBinding } from '@cdktf/provider-honeycombio/lib/marker';
import { MarkerSetting as MarkerSettingBinding } from '@cdktf/provider-honeycombio/lib/marker-setting';
import type { Construct } from 'constructs';
import type { MarkerDefinition, MarkerSettingDefinition } from '../definitions/marker.ts';
import { checkLength, checkPattern } from '../rules/check.ts';
import { address, place, slug } from './address.ts';
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
    return checkLength(this.definition.message, ['message'], 1, 255);
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
    return checkPattern(this.definition.color, ['color'], /^#([\da-f]{3}|[\da-f]{6})$/i, '#rgb or #rrggbb');
  }
}
