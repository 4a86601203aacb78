declare module 'js-md4' {
  /** Only what we use: `md4(...)` itself asks OpenSSL, which refuses MD4 since version 3. */
  const md4: { array(message: ArrayLike<number>): number[] };
  export default md4;
}
