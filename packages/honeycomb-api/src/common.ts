import * as z from 'zod';

/** RFC 3339. */
export const timestamp = z.iso.datetime({ offset: true });

/** The slug that stands for a whole environment where a dataset's slug is expected. */
export const allDatasets = '__all__';

/**
 * Objects that can be tagged carry up to ten tags: keys of 1 to 32 lower-case letters; values of 2 to 129 characters
 * that start with a lower-case letter and go on with lower-case letters, digits, `-` or `/`.
 */
export const tag = z.object({
  key: z.string().regex(/^[a-z]{1,32}$/, 'must be 1 to 32 lower-case letters'),
  value: z
    .string()
    .regex(/^[a-z][a-z0-9/-]{1,128}$/, 'must start with a lower-case letter and go on with a-z, 0-9, - or /'),
});
export type Tag = z.infer<typeof tag>;

export const tags = z
  .array(tag)
  .max(10)
  .refine((list) => new Set(list.map((each) => each.key)).size === list.length, 'must not repeat a key');

/** The value of a success without a body. */
export const nothing = z.null();
