/**
 * The items of a list in JSON that is still being written: those that are whole. The list is a field of the outermost
 * object, and its items are objects.
 *
 * @param json from its beginning, cut anywhere
 */
export function wholeItems(json: string, field: string): unknown[] {
  const start = startOfList(json, field);
  const items: unknown[] = [];
  let depth = 0;
  let begin = 0;
  for (let at = start; at < json.length; at++) {
    const character = json[at];
    if (character === '"') {
      at = endOfString(json, at);
    } else if (character === '{' || character === '[') {
      if (depth++ === 0) begin = at;
    } else if (character === '}' || character === ']') {
      // The list itself has ended.
      if (--depth < 0) break;
      if (depth > 0) continue;
      const item = parsed(json.slice(begin, at + 1));
      if (item === undefined) break;
      items.push(item);
    }
  }
  return items;
}

/** The place behind the bracket that opens the list; the end of the text if it has not begun. */
function startOfList(json: string, field: string): number {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === '"') {
      const end = endOfString(json, at);
      const opened = depth === 1 ? /^\s*:\s*\[/.exec(json.slice(end + 1, end + 40)) : null;
      if (opened && json.slice(at + 1, end) === field) return end + 1 + opened[0].length;
      at = end;
    }
  }
  return json.length;
}

/** The place of the quotation mark that ends a string; the end of the text if it has not ended. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '\\') at++;
    else if (json[at] === '"') return at;
  }
  return json.length;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
