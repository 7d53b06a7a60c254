/** A decoded document: every number keeps its BSON class (Int32, Double, Long, Decimal128). */
export type Doc = Record<string, unknown>;
