/** Style sheets that the bundler puts into the page. */
declare module '*.css';
