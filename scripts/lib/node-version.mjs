// Read by any Node that knows modules, however old, so that it can say kindly what is missing.
const least = '20.19';

/** Ends the process with a message where Node is too old to build the site. */
export function requireNode() {
  if (!isOlder(process.versions.node, least)) return;
  console.error(
    'The Atlas needs Node ' +
      least +
      ' or newer; this is Node ' +
      process.versions.node +
      '.\nA current Node can be had from https://nodejs.org (or with nvm: `nvm install 22`).'
  );
  process.exit(1);
}

/**
 * Whether a version comes before another, by its first two numbers.
 * @param {string} version
 * @param {string} other
 */
export function isOlder(version, other) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = other.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
