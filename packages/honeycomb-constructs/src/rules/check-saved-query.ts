import type { Problem } from 'honeycomb-query';
import type { SavedQueryDefinition } from '../definitions/saved-query.ts';
import { checkLength, checkName, problemIf, under } from './check.ts';
import { checkDeployable } from './check-deployable.ts';
import { descriptionLimit } from './check-description.ts';
import { messages } from './messages.ts';

/** Everything wrong with a saved query. Source: query_annotation_resource.go of terraform-provider-honeycombio 0.51. */
export const checkSavedQuery = ({ name, description, query }: SavedQueryDefinition): readonly Problem[] => [
  ...checkName(name, ['name'], 320),
  ...problemIf(
    description.trim() === '',
    ['description'],
    () => `${messages.missing('the description')}; say when to use the query`,
  ),
  ...checkLength(description, ['description'], 0, descriptionLimit),
  ...under(['query'], checkDeployable(query)),
];
