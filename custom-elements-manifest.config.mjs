const element = 'dist/element.js';

export default {
  globs: ['src/element/spacing-preview-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'as-published',
      packageLinkPhase: ({ customElementsManifest }) => publish(customElementsManifest),
    },
  ],
};

/** Leaves what a page can use, under the names of the files that are published. */
function publish(manifest) {
  const [declaration] = manifest.modules.flatMap(({ declarations }) =>
    declarations.filter(({ customElement }) => customElement),
  );
  const { name, tagName, members, events } = declaration;
  declaration.members = members.filter(({ privacy = 'public' }) => privacy === 'public');
  // One is named after the parameter of the method that fires all the others.
  declaration.events = events.filter(({ description }) => description);
  const itself = { name, module: element };
  manifest.modules = [
    {
      kind: 'javascript-module',
      path: element,
      declarations: [declaration],
      exports: [{ kind: 'js', name, declaration: itself }],
    },
    {
      kind: 'javascript-module',
      path: 'dist/spacing-preview.js',
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: tagName, declaration: itself }],
    },
  ];
}
