export const workflowsRule = {
  id: 'workflows',
  name: 'workflows run only actions that are pinned, with the least that they need',
  advice:
    'pin by the whole commit hash; “permissions: contents: read” at the top; persist-credentials: false',
  check: ({ files }) =>
    Object.entries(files)
      .filter(([path]) => /^\.github\/(workflows|actions)\/.*\.ya?ml$/.test(path))
      .flatMap(([path, text]) => {
        const uses = [...text.matchAll(/^\s*(?:-\s+)?uses:\s*["']?([^\s"'#]+)/gm)].map(
          ([, action]) => action,
        );
        const isWorkflow = path.startsWith('.github/workflows/');
        return [
          ...uses
            .filter((action) => !/^\.\//.test(action) && !/@[0-9a-f]{40}$/.test(action))
            .map((action) => `${path}: ${action} is not pinned`),
          ...(isWorkflow &&
          !/^permissions:\s*(\{\s*contents:\s*read\s*\}|\{\s*\}|\n\s+contents:\s*read)\s*$/m.test(
            text,
          )
            ? [`${path}: says no least permissions at its top`]
            : []),
          ...(/actions\/checkout@/.test(text) && !/persist-credentials:\s*false/.test(text)
            ? [`${path}: leaves its token in the checkout`]
            : []),
          ...(/\bpull_request_target\b/.test(text)
            ? [`${path}: runs strangers’ code with our rights`]
            : []),
        ];
      }),
};
