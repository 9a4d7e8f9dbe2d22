declare module 'lucide/dist/esm/icons/*.mjs' {
  const node: import('./icon-node.ts').IconNode;
  export default node;
}
