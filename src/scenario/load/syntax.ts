/** What a mistake of syntax is in plain words: the parts of an `Issue`. */
interface Words {
  found: string;
  rule: string;
  fix?: string;
}

/** Plain words for the mistakes that the YAML library finds, by its code; `text` from `offset` on is where it stands. */
export function kindly(code: string, message: string, text: string, offset: number): Words {
  if (message.includes('call stack')) return { found: 'things nested too deeply', rule: 'at most 60 levels' };
  const found = excerpt(text, offset);
  switch (code) {
    case 'TAB_AS_INDENT':
      return { found: 'a tab', rule: 'spaces before a key', fix: 'replace the tab by two spaces' };
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return missing(message, found);
    case 'MULTIPLE_DOCS':
      return { found: 'a second document (---)', rule: 'one scenario in a file' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        found,
        rule: 'one `key: value` on a line, keys of one map at the same column',
        fix: 'put quotes around a text that contains `: `',
      };
    case 'BLOCK_IN_FLOW':
      return { found, rule: 'a comma between the parts in brackets' };
    case 'UNEXPECTED_TOKEN':
      return { found, rule: 'something else here', fix: 'is a bracket, a comma or a quote out of place?' };
    case 'BAD_SCALAR_START':
      return { found, rule: 'a value', fix: 'put quotes around a text that begins with @, % or `' };
    case 'BAD_ALIAS':
      return { found, rule: 'a name after & or *' };
    case 'TAG_RESOLVE_FAILED':
      return { found, rule: 'a value without a tag (!…)', fix: 'put quotes around a text that begins with !' };
    case 'BAD_DQ_ESCAPE':
      return { found, rule: 'a text without \\, or in single quotes' };
    default:
      return { found, rule: `YAML that can be read (${message.split('\n')[0]})` };
  }
}

/** What should have come before: a bracket, a quote, or a key in the right column. */
function missing(message: string, found: string): Words {
  const what = /end with a ([}\]])/.exec(message) ?? /Missing closing (["'])/.exec(message);
  if (what && /["']/.test(what[1])) return { found, rule: `a text that ends with ${what[1]}` };
  if (what) {
    const opening = what[1] === '}' ? '{' : '[';
    return { found, rule: `a closing ${what[1]} before`, fix: `close what was opened with ${opening}` };
  }
  if (message.includes('Block scalar')) return { found, rule: 'every line of a text as far in as its first' };
  return { found, rule: 'keys of one map, or parts of one list, at the same column' };
}

/** The rest of the line, quoted. */
function excerpt(text: string, offset: number): string {
  const rest = text
    .slice(offset, offset + 80)
    .split(/[\r\n]/)[0]
    .trim();
  if (rest !== '') return JSON.stringify(rest.length > 32 ? `${rest.slice(0, 31)}…` : rest);
  return offset >= text.trimEnd().length ? 'the end of the file' : 'the end of a line';
}
