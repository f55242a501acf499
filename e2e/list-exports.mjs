// Prints as JSON what modules export, and whether it is documented.
// node e2e/list-exports.mjs packages/client/dist/index.d.ts …
import process from 'node:process';
import ts from 'typescript';

const files = process.argv.slice(2);
const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, skipLibCheck: true });
const checker = program.getTypeChecker();
const exported = files.flatMap((file) => {
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  return checker.getExportsOfModule(module).map((symbol) => {
    const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const text = ts.displayPartsToString(original.getDocumentationComment(checker));
    const tags = original
      .getJsDocTags(checker)
      .map(({ name, text }) => [name, ts.displayPartsToString(text)]);
    const examples = tags.filter(([name]) => name === 'example').map(([, code]) => code);
    return { name: symbol.name, isDocumented: text !== '', examples };
  });
});
console.log(JSON.stringify(exported));
