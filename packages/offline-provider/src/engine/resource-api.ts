import type { Api } from '../api/api.ts';
import type { Configuration } from '../configuration.ts';
import type { ObjectValue } from '../cty/value.ts';
import type { Problem } from './problem.ts';

/** A creation or an update on its way to the API. */
export interface Write {
  readonly action: 'create' | 'update';
  readonly planned: ObjectValue;
  readonly config: ObjectValue;
  readonly configuration: Configuration;
  /** Says something to the user without failing. */
  readonly warn: (problem: Omit<Problem, 'severity'>) => void;
}

/** What an answer of the API is turned into state with. */
export interface Read {
  readonly action: 'create' | 'update' | 'read';
  /** What was planned, or at a read what was in the state; at a read after an import little more than the id. */
  readonly before: ObjectValue;
  /** What was in the state before an update; null otherwise. */
  readonly prior: ObjectValue | null;
  /** Null at a read. */
  readonly config: ObjectValue | null;
}

/**
 * How a resource type lives in the API. Paths are templates (see `pathOf`). The rules are those of the real provider,
 * so that both send the same requests.
 */
export interface ResourceApi<Answer = never> {
  /** Where new ones are posted. It begins with the API's version, which says what key is needed. */
  readonly collection: string;
  /** Where one is changed and deleted. @default `{id}` in the collection */
  readonly item?: string;
  /** Where one is read. @default the item */
  readonly lookup?: string;
  /** @default PUT */
  readonly updateMethod?: 'PUT' | 'PATCH';
  /** When the object is asked for after it was written. @default never: the answer to the write is taken */
  readonly readsBack?: 'after updates' | 'always';
  /** Whether deleting what is not there is fine. @default it is an error */
  readonly mayBeGone?: true;
  /** From the text in `terraform import` to what a read needs, or what is wrong with it. */
  readonly importId?: (id: string) => ObjectValue | string;
  readonly body: (write: Write) => unknown;
  /** The attributes that an answer decides; the others stay what they were before. */
  readonly state: (answer: Answer, read: Read) => ObjectValue;

  // Where it is not one request to the place above:
  readonly create?: (api: Api, write: Write) => Promise<Answer>;
  readonly read?: (api: Api, state: ObjectValue) => Promise<Answer>;
  readonly update?: (api: Api, write: Write) => Promise<Answer>;
  readonly destroy?: (api: Api, state: ObjectValue, warn: Write['warn']) => Promise<void>;
}

/** A table for answers of one type, which nobody outside of the table sees. */
export const resourceApi = <Answer>(table: ResourceApi<Answer>): ResourceApi => table as unknown as ResourceApi;

export const apiVersion = ({ collection }: ResourceApi): 'v1' | 'v2' => (collection.startsWith('/2/') ? 'v2' : 'v1');

/** `ID` alone. */
export const byId = (id: string): ObjectValue | string => (id === '' ? 'It is an id.' : { id });

/** `DATASET/ID`, or `ID` alone for the whole environment. */
export const byDatasetAndId = (text: string): ObjectValue => {
  const slash = text.indexOf('/');
  return slash < 0 ? { id: text } : { dataset: text.slice(0, slash), id: text.slice(slash + 1) };
};
