/** What patterns.tsv says of mail clients and names; the Java classes read the same file. */

/** Reads the text of the file. */
export function parsePatterns(file) {
  const values = new Map();
  for (const line of file.split(/\r?\n/)) {
    if (line && !line.startsWith("#")) {
      const tab = line.indexOf("\t");
      const kind = line.slice(0, tab);
      values.set(kind, [...(values.get(kind) ?? []), line.slice(tab + 1)]);
    }
  }
  const expressions = (kind) => values.get(kind).map((value) => new RegExp(value, "iu"));
  const words = (kind) => values.get(kind).flatMap((value) => value.split(" "));
  return {
    attributionStart: expressions("attribution-start"),
    attribution: expressions("attribution"),
    separator: expressions("separator"),
    headerFirst: expressions("header-first"),
    headerOther: expressions("header-other"),
    device: expressions("device"),
    nobody: expressions("nobody"),
    quote: values.get("quote").join(", "),
    history: values.get("history").join(", "),
    signature: values.get("signature").join(", "),
    titles: words("title"),
    surnames: new Set(words("surname")),
  };
}

/** Whether one of the expressions is found in a text. */
export function found(expressions, text) {
  return expressions.some((expression) => expression.test(text));
}
