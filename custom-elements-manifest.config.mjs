export default {
  globs: ['src/element/**/*.ts', 'src/spacing-preview.ts', 'src/index.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
