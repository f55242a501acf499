import type { Size } from '../../../core/frame.ts';

/** English Metric Units: 914,400 an inch. A slide is ten inches wide, or as high. */
const LONG_SIDE_EMU = 9_144_000;
const NOTES = { widthEmu: 6_858_000, heightEmu: 9_144_000 };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PART = 'application/vnd.openxmlformats-officedocument.presentationml';
const GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const COLOURS =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

export interface Frame {
  readonly widthEmu: number;
  readonly heightEmu: number;
}

export function frameOf({ widthPx, heightPx }: Size): Frame {
  const scale = LONG_SIDE_EMU / Math.max(widthPx, heightPx);
  return { widthEmu: Math.round(widthPx * scale), heightEmu: Math.round(heightPx * scale) };
}

/** What the package holds: the content type of each part. */
export function contentTypes(slideCount: number): string {
  const parts = numbers(slideCount).map(
    (number) =>
      `<Override PartName="/ppt/slides/slide${number}.xml" ContentType="${PART}.slide+xml"/>` +
      `<Override PartName="/ppt/notesSlides/notesSlide${number}.xml" ContentType="${PART}.notesSlide+xml"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>
<Override PartName="/ppt/presentation.xml" ContentType="${PART}.presentation.main+xml"/>
<Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${PART}.slideMaster+xml"/>
<Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="${PART}.slideLayout+xml"/>
<Override PartName="/ppt/notesMasters/notesMaster1.xml" ContentType="${PART}.notesMaster+xml"/>
<Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
<Override PartName="/ppt/theme/theme2.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
${parts.join('')}</Types>`;
}

/** The relationships of a part: its targets, named rId1, rId2 and so on. */
export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(([type, target], index) => {
    const full = type.includes('/') ? type : `${TYPES}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${target}"/>`;
  });
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

/** Its relationships are the masters of slides and notes, the theme, and then the slides. */
export function presentation(slideCount: number, { widthEmu, heightEmu }: Frame): string {
  const slides = numbers(slideCount).map(
    (number) => `<p:sldId id="${255 + number}" r:id="rId${number + 3}"/>`,
  );
  return `${XML}<p:presentation ${NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>
<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides.join('')}</p:sldIdLst>
<p:sldSz cx="${widthEmu}" cy="${heightEmu}"/><p:notesSz cx="${NOTES.widthEmu}" cy="${NOTES.heightEmu}"/></p:presentation>`;
}

export interface SlideText {
  readonly title: string;
  readonly description: string;
  readonly narration: string;
}

/** A picture that fills the slide. The title lies above it, for the outline and for screen readers. */
export function slide({ title, description }: SlideText, frame: Frame): string {
  const place = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${frame.widthEmu}" cy="${frame.heightEmu}"/></a:xfrm>`;
  const above = `<a:xfrm><a:off x="0" y="${-frame.heightEmu / 5}"/><a:ext cx="${frame.widthEmu}" cy="${frame.heightEmu / 6}"/></a:xfrm>`;
  return `${XML}<p:sld ${NAMES}><p:cSld><p:spTree>${GROUP}
<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>
<p:spPr>${whole(above)}</p:spPr>${textBody([title])}</p:sp>
<p:pic><p:nvPicPr><p:cNvPr id="3" name="Picture" descr="${escaped(description)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>
<p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>
<p:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>
</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

export function notesSlide({ narration }: SlideText): string {
  return `${XML}<p:notes ${NAMES}><p:cSld><p:spTree>${GROUP}
<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>
<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>${textBody(narration.split('\n'))}</p:sp>
</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

export function slideMaster(): string {
  return `${XML}<p:sldMaster ${NAMES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${GROUP}</p:spTree></p:cSld>
${COLOURS}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>
<p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`;
}

export function slideLayout(): string {
  return `${XML}<p:sldLayout ${NAMES} type="titleOnly"><p:cSld name="Picture"><p:spTree>${GROUP}
<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>${textBody([''])}</p:sp>
</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

export function notesMaster(): string {
  const { widthEmu, heightEmu } = NOTES;
  const picture = `<a:xfrm><a:off x="685800" y="685800"/><a:ext cx="${widthEmu - 1_371_600}" cy="3086100"/></a:xfrm>`;
  const words = `<a:xfrm><a:off x="685800" y="4343400"/><a:ext cx="${widthEmu - 1_371_600}" cy="${heightEmu / 2 - 457_200}"/></a:xfrm>`;
  return `${XML}<p:notesMaster ${NAMES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${GROUP}
<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${whole(picture)}</p:spPr></p:sp>
<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${whole(words)}</p:spPr>${textBody([''])}</p:sp>
</p:spTree></p:cSld>${COLOURS}</p:notesMaster>`;
}

/** The least that a theme must hold. */
export function theme(): string {
  const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const colours = [
    ['dk1', '000000'],
    ['lt1', 'FFFFFF'],
    ['dk2', '1F1D1A'],
    ['lt2', 'F3EEE3'],
    ['accent1', 'B3321D'],
    ['accent2', '35645A'],
    ['accent3', 'C98A1B'],
    ['accent4', '3B4C7A'],
    ['accent5', '7A4B6A'],
    ['accent6', '5D5A52'],
    ['hlink', '3B4C7A'],
    ['folHlink', '7A4B6A'],
  ].map(([name = '', value = '']) => colour(name, value));
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Scenecast"><a:themeElements>
<a:clrScheme name="Scenecast">${colours.join('')}</a:clrScheme>
<a:fontScheme name="Scenecast"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>
<a:fmtScheme name="Scenecast"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>
<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>
</a:themeElements></a:theme>`;
}

export function coreProperties(title: string, language: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language></cp:coreProperties>`;
}

function whole(place: string): string {
  return `${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
}

function textBody(paragraphs: readonly string[]): string {
  const lines = paragraphs.map((line) =>
    line === '' ? '<a:p/>' : `<a:p><a:r><a:rPr/><a:t>${escaped(line)}</a:t></a:r></a:p>`,
  );
  return `<p:txBody><a:bodyPr/><a:lstStyle/>${lines.join('')}</p:txBody>`;
}

/** Text as XML holds it, without the characters that XML cannot hold. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
