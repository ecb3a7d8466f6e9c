// What the encoder learns from: one meaning, said in several languages.

/** Language → wording. */
export type Concept = Map<string, string>;
