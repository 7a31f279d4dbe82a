export interface Recipe {
  readonly title: string;
  readonly code: string;
}

/** One line each for the two languages that analysts use; both packages read JSON-stat 2.0. */
export function toRecipes(address: string): readonly Recipe[] {
  return [
    { title: 'R, package rjstat', code: `figures <- rjstat::fromJSONstat("${address}")` },
    {
      title: 'Python, package pyjstat',
      code: `from pyjstat import pyjstat; figures = pyjstat.Dataset.read("${address}").write("dataframe")`,
    },
  ];
}
