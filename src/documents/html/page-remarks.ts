import type { Block } from '../../core/model.ts';

const MAX_REMARK_CHARACTERS = 140;
/** Text that sites insert between the paragraphs of an article. */
const REMARKS = [
  /^(?:share|tweet|email|e-mail|print|save|pin|like|follow|subscribe|sign (?:up|in)|log (?:in|out)|register|reply|report|flag|loading|close|open|menu|search|play|pause|mute)(?: (?:this|us|now|to|on|for|with|by|article|story|page|post)\b.{0,80})?[.!…]*$/i,
  /^(?:read (?:more|next|also|on)|related(?: (?:articles?|stories|posts|content|links|topics))?|recommended|more (?:from|on|in|like|about|stories)|see also|you (?:may|might) (?:also )?(?:like|be interested)|also read|most (?:read|popular|viewed)|trending|up next|continue reading|keep reading|don['’]t miss)\b.{0,100}$/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted|story continues below|article continues (?:below|after)|ad feedback|scroll to continue)\b.{0,60}$/i,
  /^(?:photo(?:graph)?s?|image|picture|illustration|video|credit|source|foto|bild|getty images?|reuters|ap photo|afp)\s*(?:credit|courtesy|source|by)?\s*[:/|]\s*.{0,100}$/i,
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and|&|und|et|y)?\s*\p{Lu}?[\p{L}.'’-]+){0,8},?(?:\s*[|·•–—,-].{0,80}|\s*reviewed by .{0,80}|\s+\p{L}{3,9}\.? \d{1,2},? \d{4}.{0,40})?$/u,
  /^(?:published|updated|last (?:updated|modified|reviewed)|posted|first published|edited|reviewed|written|created)\b(?: (?:on|at|by|in)?\b)?.{0,80}(?:\d{4}|\d{1,2}:\d{2}|ago)\b.{0,30}$/i,
  /^(?:\d+|one|no) (?:comments?|min(?:ute)?s? read|shares?|likes?|views?|replies)\b.{0,40}$/i,
  /^(?:tags?|topics?|filed under|categories|category|posted in|labels?|keywords?)\s*:.{0,120}$/i,
  /^(?:from\s)?[$€£¥]?\s?[\d.,]{1,12}\s?[%€$]?$/i,
  /^(?:gallery|slideshow|watch|listen|podcast|video)\s*:.{0,120}$/i,
  /^read this in (?:other|another) languages?\b.{0,120}$/i,
  /^(?:©|copyright\b|\(c\) ?\d{4}|all rights reserved).{0,120}$/i,
  /^https?:\/\/\S+$/,
  /^(?:image|photo|picture|slide|bild|foto) \d+ (?:of|von|de|\/)\W*\d*\W*\d*$/i,
  /^\W*(?:(?:hide|toggle|show) )?caption\W*$|^\W*(?:advert|iklan|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама)\W*$/i,
  /^(?:tempo de leitura|temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|leestijd|время чтения)\b.{0,30}$/iu,
  /^(?:additional reporting by|reporting by|with reporting from|with files from)\b.{0,120}$/i,
  /^click here (?:to|for)\b.{0,120}$/i,
  /^(?:\([^()]{0,12}\b(?:image|photo|picture|credit|source|bild|foto)\b[^()]{0,80}\)|this slideshow requires javascript\W*)$/i,
  /^(?:(?:\p{Lu}[\p{L}.'’-]*|AP)(?: (?:\p{Lu}[\p{L}.'’-]*|Photo|and|via)){0,4}\s?[|/;•]\s?){1,3}(?:Getty(?: Images)?|AP|AFP|Reuters|Shutterstock|iStock\p{L}*|Alamy|Bloomberg|EPA|Corbis|Unsplash|Flickr|\p{Lu}[\p{L}.'’-]* (?:Images|Photos?|News|Times|Press))$/u,
  /^(?:getty images|reuters|associated press|the associated press|agence france-presse|shutterstock|istock(?:photo)?|alamy|bloomberg|afp|dpa|press association|unsplash|picture alliance)(?: via .{2,30})?$/i,
  /^\[(?:button|caption|gallery|embed|video|audio|youtube|contact-form|ad|adrotate)[-\w]*\b[^\]]*\].*$/i,
  /^(?:back to top|skip to (?:content|main)|next(?: post| article| page)?|previous(?: post| article| page)?|table of contents|on this page|in this article|edit this page|improve this page|was this (?:page|article) helpful\??.{0,40}|leave a (?:comment|reply)|view (?:all|comments|source)|show (?:more|less)|copy link|jump to .{0,60}|permalink)$/i,
  /^(?:this (?:site|website|page) uses cookies|we use cookies|by (?:continuing|using) (?:to|this)|accept (?:all|cookies)|javascript is (?:disabled|required)|please enable javascript|you need to enable)\b.{0,140}$/i,
];

const MAX_PROMPT_CHARACTERS = 500;
/** What a site asks of its readers, says about its money, or puts below a picture, in longer words. */
const PROMPTS = [
  /^(?:this|our|the) (?:post|page|article|site|story|content|newsletter) (?:may )?(?:contains?|includes?) (?:paid |some )?(?:affiliate|referral|sponsored)\b/i,
  /\b(?:newsletters?|alerts|edition)\b.{0,60}\b(?:delivered|inbox)\b|\bdelivered (?:to|through|straight to|directly to) your (?:inbox|letterbox|door|mailbox)\b|\bclick here for more information\b/i,
  /^if you(?:['’]ve)? (?:enjoy|like|lov|found)\w* (?:reading )?(?:this|our|the) (?:article|post|story|site|content|work|newsletter)\b/i,
  /\b(?:comments|coment[aá]rios|kommentare|commentaires|commenti)\b.{0,120}\b(?:moderat\w*|aprovad\w+|moderad\w+|aprobad\w+|moderiert|freigeschaltet|modérés)\b/iu,
  /^\(?(?:leggi anche|lesen sie auch|lesen sie mehr|(?:à )?lire aussi|lee también|leia também|veja também|читайте также|zie ook|lees ook)(?![\p{L}])/iu,
  /^(?:follow|more|see|read) .{0,80}(?:https?:\/\/|@\w{3})\S*(?: (?:and|on|for|to) .{0,120})?$/i,
  /^follow .{1,60} on (?:(?:instagram|facebook|twitter|x|youtube|tiktok|linkedin|mastodon|bluesky|threads|snapchat)(?:, (?:and )?| and | & |\W*$))+/i,
  /^listen (?:to .{1,60} live\b|back (?:here|now)\b).{0,80}$/i,
  /^in this (?:[\p{L}\d.,]+ ){0,6}(?:file )?(?:photo(?:graph)?|image (?:taken|provided|made|released) )/iu,
  /^the contents? of this (?:site|website|page|material) (?:is|are|may)\b|^this material may not be published\b/i,
  // The beginning of another page, cut off within a clause.
  /^(?!["“'‘«„–—-]).*(?:,|\s(?:of|the|an?|and|or|to|in|on|at|for|with|by|from|that|which|who|is|are|was|were|has|have|had|its|their|his|her|as|into|der|die|das|und|von|im|la|le|el|et|du|des))\s?(?:…|\.{3})\W{0,2}(?:read more\W*)?$/iu,
  /^loading\b.{0,30}$/i,
  /^there['’]s (?:plenty |lots |much |a lot )?more where (?:that|this) came from\b/i,
  /^(?:(?:start|begin|end) your (?:day|morning|week|evening) with\b.{1,60}\b(?:powered|sponsored|presented|brought to you) by|(?:powered|sponsored|presented|brought to you) by)\s.{1,120}$/i,
  /\bsign up (?:for|to) .{1,60} (?:today|now|here)\b.{0,40}\b(?:free|newsletter|email|inbox)\b/i,
  /^©/,
];

/**
 * Drops text that a site inserts between an article's paragraphs: bylines, “Share this”, “Read more”,
 * cookies.
 */
export function dropRemarks(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return !isRemark(block.text);
    if (block.kind === 'list') return !block.items.every((item) => isRemark(item) || /^\W*$/.test(item));
    return true;
  });
}

/** `Mara is a writer in Holm who …`, at the end of a page. */
const AUTHOR_NOTE =
  /^(?<name>\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}.’'-]*){0,3},? (?:is|has been|writes|lives|works) (?:an?|the|for|as|in|at|with)\b.{0,200}\b(?:writer|author|blogger|journalist|editor|reporter|columnist|correspondent|photographer|freelancer?|native|mother|mom|father|dad|coach|founder|curator|producer|contributor|lives|living)\b/u;
/** The last paragraphs of a page, among which its author may be introduced. */
const LAST_PARAGRAPHS = 4;

/** Drops the note on the author at the end of a page. The name of somebody whom the article is about occurs before. */
export function dropAuthorNote(blocks: readonly Block[]): Block[] {
  const paragraphs = blocks.flatMap((block, at) =>
    block.kind === 'paragraph' ? [{ text: block.text, at }] : [],
  );
  if (paragraphs.length <= LAST_PARAGRAPHS) return [...blocks];
  const start = paragraphs.slice(-LAST_PARAGRAPHS).find(({ text, at }) => {
    const name = AUTHOR_NOTE.exec(text)?.groups?.name;
    return name !== undefined && !paragraphs.some((other) => other.at < at && other.text.includes(name));
  });
  return start === undefined
    ? [...blocks]
    : blocks.filter((block, at) => at < start.at || block.kind !== 'paragraph');
}

/** `Seen by: Ann Lee Price: £40 More: www.holm.example`: what a site sets above a review, in one line. */
function isFactBox(text: string): boolean {
  const labels = text.match(LABEL)?.length ?? 0;
  return (
    text.length <= MAX_PROMPT_CHARACTERS &&
    labels >= MIN_BOX_LABELS &&
    CONTACT.test(text) &&
    !TELLS.test(text)
  );
}

const MIN_BOX_LABELS = 2;
const LABEL = /(?:^|[\s|•·])\p{Lu}\p{L}*(?:\s\p{Ll}+){0,2}:(?=\s)/gu;
const CONTACT = /\bwww\.\S+\.\p{Ll}|https?:\/\/|\S@\S+\.\p{Ll}|\+\d{1,3}[\s(]|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b/u;
const TELLS = /(?:^|[.!?:]\s)["“]?\p{Lu}\p{L}+(?:\s[\p{L}’'-]+){6,}[.!?](?:\s|$)/u;

function isRemark(text: string): boolean {
  return (
    isFactBox(text) ||
    (text.length <= MAX_REMARK_CHARACTERS && REMARKS.some((remark) => remark.test(text))) ||
    (text.length <= MAX_PROMPT_CHARACTERS && PROMPTS.some((prompt) => prompt.test(text)))
  );
}
