const element = 'dist/element.js';

export default {
  globs: [
    'src/element/spacing-preview-element.ts',
    'src/element/taken-picture.ts',
    'src/element/compared-scan.ts',
    'src/element/given-scan.ts',
    'src/element/form/form-member.ts',
  ],
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
    declarations.filter(({ tagName }) => tagName),
  );
  const { name, tagName, members, events, attributes } = declaration;
  declaration.members = ofThePage(members).filter(({ privacy = 'public' }) => privacy === 'public');
  declaration.attributes = ofThePage(attributes);
  // One is named after the parameter of the method that fires all the others.
  declaration.events = events.filter(({ description }) => description);
  declaration.superclass = { name: 'LitElement', package: 'lit' };
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

/** Without what is only a property in Lit’s eyes (it stands in quotation marks), and wherever in the class it stands. */
function ofThePage(entries) {
  const ours = entries.filter(({ name }) => !name.startsWith("'"));
  return ours.map((entry) => ({ ...entry, inheritedFrom: undefined }));
}
