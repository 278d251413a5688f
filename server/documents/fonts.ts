import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible-next';

/** The face of the screens, as files: PDFs and pictures are set in it whatever is installed on the machine. */
export const DOCUMENT_FACE = 'Atkinson Hyperlegible Next';

const file = (cut: string) => require.resolve(`${PACKAGE}/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`);

/** Paths of the cuts that documents use. */
export const fontFiles = () => ({ normal: file('400Regular'), bold: file('700Bold') });
