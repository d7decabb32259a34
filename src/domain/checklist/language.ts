// The languages of the product's words. A new language is one word here, one messages folder and one texts file.
import * as z from 'zod';

export const languages = ['sv', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** One line or paragraph of words. */
export const Line = z.string().trim().min(1);

/** The same words in every language. */
export const Localized = z.record(Language, Line);
export type Localized = z.infer<typeof Localized>;

/** The same list of lines in every language. */
export const LocalizedList = z.record(Language, z.array(Line));
