/** A nominal type: two ids of different brands cannot be mixed up, at no cost at run time. */
export type Brand<T, B extends string> = T & { readonly __brand: B };
