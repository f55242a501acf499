/**
 * Hashes of the styles that the studio's player (media-chrome) and notices (sonner) add to the page as `<style>`
 * elements; the last is of an element that is still empty. Both libraries take no nonce. When a new version brings
 * another style, `e2e/studio/screens.test.ts` fails and names its hash.
 */
export const INLINE_STYLES: readonly string[] = [
  'sha256-+XYYAhYtiUsaw0+wUtfcBE3yMARPO4zdUhZGkDgDohM=',
  'sha256-1Jc+kPhfOh4UvXYTCgDHEAV3Caafvsf5jeNdPbSiQ8o=',
  'sha256-3mr12lsHkByBAuT5HIjiVaMHjH42rxTHchQEttT3yhE=',
  'sha256-C7t4uFhGErrgCiy7sp4fN8QAsq2Xafh4lWfnefi0l/E=',
  'sha256-GD/7u05tW5TRiymTThnNFOp6kG/cGDdJ0PZE3AUHvEY=',
  'sha256-LLrbL3VRTSpcR7f/VRuhdwB3hQdbFqJkzjoEZmHBXIw=',
  'sha256-VJnVbqNRyX0jCFZEJ4ltrffJx26lCuyVbNYdioxBwzQ=',
  'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=',
  'sha256-W9200sCekROkcax0iJ77FC7fL1XmtkKZFU4jWBgOGi0=',
  'sha256-ad5pLE4ykOnAn8/VmRayKdKPhP3pvqoX4MGy3EktnBg=',
  'sha256-icRYLLVSVG1RE2ze2JPpc2di/XuMtAkqJdem5GFjU5M=',
  'sha256-l0oXN8ELODFEFGnJztGBqT5qrnYVXGDHmO9UVWjtMXA=',
  'sha256-m+frfzRQalnJwRN07WZLWSWd4eM4WsynbWp5qQi8Or0=',
  'sha256-sAS/YwJd8QhcsuwF6ji1l+uwVdgQ8O/zcjWaGi0VXSw=',
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
];
