declare module 'lunr' {
  const lunr: unknown;
  export default lunr;
}
