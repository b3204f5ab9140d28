/** Text files that the bundler hands over as strings. */
declare module '*.txt' {
  const text: string;
  export default text;
}
