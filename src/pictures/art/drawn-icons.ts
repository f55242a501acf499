/** Icons of our own on a canvas of 128 × 128, for what the icon sets lack or show unclearly. */
export const DRAWN: Readonly<Record<string, string>> = {
  'drawn:glass-of-water':
    '<path d="M30 14H98L90 116a8 8 0 0 1-8 7H46a8 8 0 0 1-8-7Z" fill="#dff4fc" opacity=".92"/>' +
    '<path d="M33.500 44q17-9 31 0t30-1L89 114a6 6 0 0 1-6 5H45a6 6 0 0 1-6-5Z" fill="#35aee8"/>' +
    '<path d="M33.500 44q17-9 31 0t30-1l-.8 9q-16 8-30 0t-29.600 1Z" fill="#7fd2f7"/>' +
    '<path d="M42 24l5 84" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".75"/>' +
    '<path d="M30 14H98" stroke="#b9e3f4" stroke-width="5" stroke-linecap="round"/>' +
    '<circle cx="70" cy="78" r="4" fill="#bfeaff"/><circle cx="60" cy="95" r="3" fill="#bfeaff"/>' +
    '<circle cx="76" cy="100" r="3" fill="#bfeaff"/>',
  'drawn:pyramid':
    '<path d="M64 16L122 110H6Z" fill="#e9b765"/><path d="M64 16L122 110H82Z" fill="#bb8140"/>' +
    '<path d="M54 32h14M42 51h29M31 70h44M19 90h60" stroke="#c9944f" stroke-width="2" opacity=".7"/>',
  'drawn:earth':
    '<circle cx="64" cy="64" r="60" fill="#2f86d6"/>' +
    '<path d="M24 30q18-16 34-14q8 10-4 16q-2 12-14 12q-10 12-22 2q0-8 6-16Z M62 58q16-8 30 2q14 4 12 20' +
    'q-10 24-26 28q-8-10-6-22q-14-8-10-28Z M96 22q14 10 20 22q-10 4-18-4q-8-8-2-18Z M22 76q12 2 14 14' +
    'q-2 8-6 10q-10-10-8-24Z" fill="#54b96a"/>' +
    '<path d="M10 50q30 8 50-4M40 104q30-4 62-14" stroke="#fff" stroke-width="6" opacity=".55" fill="none" stroke-linecap="round"/>' +
    '<path d="M64 4a60 60 0 0 1 0 120a74 74 0 0 0 0-120Z" fill="#0b2a52" opacity=".28"/>',
};
