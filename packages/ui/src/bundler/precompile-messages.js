import compile from "icu-minify/compile";

/**
 * Compiles the ICU messages of `src/messages/` while bundling, so that no parser is sent to the browser.
 * A message must be written as one literal; anything else stops the build with its place.
 *
 * @returns {import('vite').Plugin}
 */
export function precompileMessages() {
  return {
    name: "buzz:precompile-messages",
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^use-intl\/format-message$/,
            replacement: "use-intl/format-message/format-only",
          },
        ],
      },
    }),
    transform: {
      filter: { id: /\/src\/messages\/(?!index\.)[^?]+\.ts$/ },
      handler(code) {
        let compiled = "";
        let done = 0;

        /** @param {import('vite').ESTree.Expression} node */
        const visit = (node) => {
          if (node.type === "ObjectExpression") {
            for (const property of node.properties) {
              if (property.type === "Property") visit(property.value);
            }
          } else if (node.type !== "Identifier") {
            compiled +=
              code.slice(done, node.start) + JSON.stringify(compile(literalText(node, this)));
            done = node.end;
          }
        };

        for (const statement of this.parse(code).body) {
          if (
            statement.type !== "ExportNamedDeclaration" ||
            statement.declaration?.type !== "VariableDeclaration"
          )
            continue;
          for (const { init } of statement.declaration.declarations) {
            if (init) visit(init);
          }
        }
        return { code: compiled + code.slice(done), map: null };
      },
    },
  };
}

/**
 * @param {import('vite').ESTree.Expression} node
 * @param {import('vite').Rolldown.TransformPluginContext} context
 * @returns {string}
 */
function literalText(node, context) {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  const [quasi] = node.type === "TemplateLiteral" && node.quasis.length === 1 ? node.quasis : [];
  if (typeof quasi?.value.cooked === "string") return quasi.value.cooked;
  return context.error("A message is one string, so that it can be compiled", node.start);
}
