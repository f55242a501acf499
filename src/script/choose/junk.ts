import type { Line } from '../narrate/lines.ts';

/** Sentences that say where the reader is in the document, or refer to another place. */
const SIGNPOST =
  /^\(?(?:as (?:you can see|can be seen|(?:shown|seen|pictured|depicted|illustrated))\b|(?:the )?following (?:is|are)\b|the (?:previous|next|last) (?:section|chapter|part|post|article)\b|(?:above|below) (?:is|are|you(?:’|')?(?:ll| can))\b|in (?:this|later|earlier|other|the (?:next|following|previous|remaining|last)) (?:section|chapter|paper|article|report|appendix|guide|post)s?\b|(?:the )?(?:rest|remainder) of (?:this|the) (?:paper|article|chapter|report|document)|this (?:section|chapter|appendix|page|paper is (?:organi[sz]ed|structured))\b|(?:section|chapter|figure|fig\.|table|appendix|equation|listing|algorithm) [\dA-Z]|(?:note|notice) (?:that|how)\b|recall that\b|(?:now,? )?let(?:'|’)?s (?:now |first |next |briefly )?(?:look|see|take|consider|start|begin|explore|turn|dive|walk|try)\b|for (?:more|further|full|additional)? ?(?:details?|information|examples?|instructions?)\b.{0,60}\b(?:see|visit|read|refer)\b|see (?:[\p{L}’']+ ){0,3}(?:manual|docs?|documentation|guide|page|wiki|website|changelog|readme)\b|see (?:also|the|our|section|figure|table|appendix|below|above|https?:|chapter)\b|(?:you can )?(?:read|find|learn) (?:more|on|also)\b|let \p{L} be\b)/iu;
const POINTER =
  /\b(?:(?:see|in|from|of|for|by|with) (?:figs?\.|figures?|tables?|appendix|appendices|section|sec\.|chapter|eqs?\.|equations?|listings?) ?\(?[\dA-Z]\b|(?:shown|listed|described|given|as) (?:above|below)|(?:table|figure|diagram|chart|list|example|code|image|picture|screenshot|section) (?:above|below)|(?:above|below|following) (?:table|figure|diagram|chart|list|code|image|picture|screenshot|snippet|command)|like (?:so|the one below)|(?:found|available|seen|read) (?:here|below)\b|\b(?:details|information) (?:for|on|about|of) [^.]{0,60} (?:is|are) available\b|(?:everything|more|details?|code|implementation|definition|proof|example) [^.]{0,40}\bbelow\b|on page \d|in the (?:previous|next|last) (?:section|chapter)|can be reached (?:at|by|on|under)|on the back\.|you can skip|skip (?:ahead |down )?to\b|click (?:on|the|here)\b|feel free to\b|(?:file|open) an? issue\b|this (?:\p{L}+ )?(?:document|page|readme)(?: is|’s|'s) (?:also )?available in\b|translations? of this)/iu;
/** The same in German, Spanish, French, Italian and Portuguese. */
const POINTER_ELSEWHERE =
  /(?:^|[\s(])(?:siehe|vgl\.|wie|zeigt|in|aus|véase|ver|según|muestra|en|voir|selon|montre|dans|vedi|mostra|nella|veja|conforme|na)\s+(?:(?:auch|dazu|der|die|la|le|el|a|o)\s+)*(?:abb(?:\.|ildung)|tab(?:\.|elle|la|leau|ella|ela)|kapitel|abschnitt|fig(?:\.|ura|ure)|cap(?:ítulo|itolo)|chapitre|gráfico|graphique|grafico)\s?\d|(?:^|\s)(?:siehe (?:oben|unten|seite)|wie (?:oben|unten) (?:gezeigt|beschrieben)|véase (?:más )?(?:arriba|abajo)|voir (?:ci-dessus|ci-dessous)|vedi (?:sopra|sotto)|ver (?:acima|abaixo)|ci-(?:dessus|dessous))(?![\p{L}])/iu;
/** `Weitere Hinweise finden Sie im Merkblatt`: where something is to be found, in the same languages. */
const FOUND_ELSEWHERE =
  /(?<!\p{L})(?:finden sie|findest du|(?:informationen|hinweise|ausführungen|details) (?:\S+ ){0,12}finden sich|finden (?:\S+ ){1,16}(?:hinweise|informationen|ausführungen|antworten)|vous trouverez|puede (?:encontrar|consultar)|encontrará|trovate|(?:você|vocês) (?:encontra|pode encontrar)|saiba mais)(?!\p{L})/iu;
const FURNITURE_ELSEWHERE =
  /^\(?(?:abonnieren|newsletter|folgen sie uns|jetzt teilen|lesen sie auch|mehr zum thema|foto:|bild:|quelle:|anzeige|veröffentlicht am|zuletzt (?:aktualisiert|geändert)|stand: \d|suscríbe|síguenos|lee también|compartir|foto de:|fuente:|publicado (?:el|em)|última actualización|abonnez-vous|suivez-nous|lire aussi|partager|photo :|source :|publié le|mis à jour|iscriviti|seguici|leggi anche|condividi|fonte:|pubblicato il|ultimo aggiornamento|inscreva-se|siga-nos|leia também|compartilhe|última atualização|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés|tutti i diritti riservati|todos os direitos reservados)(?![\p{L}])/iu;
/** Text added by a site or publisher. */
const FURNITURE =
  /^(?:subscribe|follow us|sign up|click here|share this|read more|read the (?:original|full|entire)\b|(?:photo(?:graph)?s?|images?|pictures?|illustrations?)(?: credits?| courtesy)?(?:\s?:| by\b| courtesy\b)|source:|copyright|advertisement|more information:|citation:|provided by\b|retrieved \d|(?:other )?terms(?: and conditions)? apply\b|this version (?:corrects|updates)|.{3,140} contributed to this (?:report|story|article|post)\b|corrections?(?: added\b| \(|:)|editor(?:’|')?s(?:’|')? note\b|this (?:post|article|page|story|piece|essay|document|content) (?:(?:may )?contains? (?:references to|affiliate)|is subject to copyright|(?:was|has been|is) (?:(?:originally|first|also) )?(?:published|reprinted|republished|syndicated|sponsored|adapted from|corrected)|(?:originally|first|also) appeared)|the content is provided\b|apart from any fair dealing|we may (?:earn|receive) an? |for an explanation of our |by \p{Lu}[\p{L}.’'-]+ \p{Lu}[^.!?]{0,60}\.?$|published (?:on|:)|posted (?:on|by)|last (?:updated|modified|edited)|updated:|tags?:|categories:|keywords:|index terms|(?:received|accepted|submitted|revised):? \d|licen[cs]e authors of papers|software\. review, repository|doi:?|issn|telephone|tel\.|phone|fax|e-?mail|contact:|correspond(?:ing|ence)|\(c\))/iu;
const RIGHTS =
  /[©ⓒ]|\ball rights reserved\b|\bpermission to make (?:digital|copies)\b|\bnewsletter\b.{0,80}\b(?:subscribe|sign up|stories)\b|\bsubscribe to (?:our|the|my)\b|\bfollow us on\b/iu;
const GRANT =
  /\b(?:(?:supported|funded|financed) (?:in part )?by .{0,120}\b(?:grants?|fund|funding|foundation|council|award|contract|programme)\b|grant (?:no\.?|number|agreement|#)|(?:we|i|the authors?) (?:wish to |would like to |want to |also )?(?:thank|acknowledge|are grateful)|is gratefully acknowledged|special thanks to|open source work is|become an? (?:sponsor|backer)|sponsored by|our sponsors|(?:buy me a|on patreon))/iu;
const COURTESY =
  /^(?:dear (?:\p{L}+ )?(?:friends?|shareholders?|readers?|colleagues?|members?|customers?|sirs?|all)\b|thank you\b|thanks (?:to|for)\b|welcome to\b|we (?:look forward|thank)\b|(?:it is )?(?:a|my|our) (?:great )?pleasure\b|i (?:wish|would like|want) to thank\b|kind regards|sincerely|yours (?:sincerely|faithfully|truly))/iu;
/** A grammar rule written as a paragraph: `delay = "delay" "=" seconds`. */
const GRAMMAR = /^[\w<>-]{1,40}\s(?:::?)?=\s["“'\w(*]/u;
/** Marks of cross-references that stayed in the text, or left a gap: `sec_lamps`, `In we have seen that …`. */
const MARK = /(?:^|: )(?:(?:sub)*sec|fig|tab|eq|chap)_[\w-]+\W*$|\b[Ii]n we\b/u;
/** Links to one thing in several formats: `[PNG] [SVG]`. */
const FORMATS = /^(?:\W*(?:png|svg|pdf|jpe?g|gif|csv|tsv|xlsx?|html?|epub|mobi|zip|docx?|txt|json))+\W*$/iu;
/** Where a page stands in its site: `Home » Poems » The lamp`. */
const BREADCRUMB = /^(?![^»]*«)[^.!?]{0,80}\s[»›]\s[^.!?]{1,120}$/u;
/** A link to a file, with its size: `Letter of 14 October, PDF; 38 KB`. */
const FILE =
  /(?<!\p{L})(?:pdf|docx?|xlsx?|pptx?|zip|csv|epub)\W{1,3}\d[\d.,]*\s?[km]b\b|^\W*(?:datei|dokument) ist nicht barrierefrei\W*$/iu;
/**
 * A note for readers, in brackets or marked as one: `(If you just want to submit a notice, skip to the end.)`
 */
const NOTE_TO_READER =
  /^\((?:if you|you can|see|note|for (?:more|the|an?)|click|skip|this (?:is|was) (?:also )?(?:posted|published)|(?:introduced|updated|added|changed|deprecated|removed|new|available) (?:in|since) v?\d)\b[^()]*\)\W*$/iu;
/** A note in brackets that is not a sentence: `(in Welsh)`. */
const ASIDE = /^\((?![^()]*[.!?]\s)[^()]{1,80}\)\W*$/u;
/** Announcements of other parts of a series, and of what an author is going to say. */
const SERIES =
  /^(?:in (?:the|my|our) (?:final|next|last|first|previous|second|third|upcoming) (?:article|post|part|chapter|episode|installment|section|video)\b|(?:coming|up) next\b|previously in (?:this|the|our) series\b|this is the (?:first|second|third|fourth|fifth|last|final|latest) (?:post )?in a series\b|(?:today|now),? (?:we|i)(?:(?:'|’)re| are|(?:'|’)m| am) going to (?:talk|show|look|discuss|cover|explore|walk|dig|share)\b|(?:(?:but|and) )?(?:more importantly, )?i(?:(?:'|’)m| am|(?:'|’)ll) (?:going to )?(?:show|walk|tell) you how\b|stay tuned\b)|\b(?:article|post|part|episode)s? (?:in|of) (?:this|the|our) series\b/iu;
/** Requests to readers, and counters of a site. */
const SITE =
  /^(?:file (?:photo|image|picture)\b|(?:found|was) this helpful\b|share(?: (?:on|this|via|with|the)\b|d? \d|:)|(?:\d+|one|two|five) min(?:ute)?s?(?:['’])? ?(?:read|to read)\b|reading time\b|estimated reading|(?:\d[\d,.]*k? )?(?:comments?|shares?|views?|likes?|retweets?)\W*$|leave a (?:comment|reply)|(?:log|sign) in\b|get (?:the|our) (?:app|newsletter|latest)|download (?:the|our) app\b|buy (?:now|it (?:now|here|on))|shop (?:now|the|our)|order (?:now|here|yours)|add to (?:cart|basket)|see (?:price|deal|it on)\b|check (?:the )?(?:price|availability)|(?:view|shop) on amazon|best (?:price|deal)|related(?: (?:articles?|stories|posts?|reading|links?|topics?))?\s?:|read (?:next|also|this|the full|our)\b|recommended(?: (?:for you|reading))?\s?:|(?:watch|listen)(?: (?:now|live|this|here|to the))?\s?:|like this (?:article|post|story)\?|enjoy(?:ed|ing)? this\b|did you (?:like|enjoy|find) this\b|tell us (?:what|in|how)\b|nutrition facts\b|amount per serving\b|calories \d+ calories\b|% daily value\b|let (?:us|me) know (?:what|in|if)\b|print (?:this|recipe)|pin (?:it|this)|jump to (?:recipe|content|section)|skip to (?:content|main)|this (?:article|story|post|recipe) (?:first |originally )?appeared\b|have (?:a )?(?:tip|story|news)|got a (?:tip|story)|(?:don['’]t )?miss (?:out|a (?:story|thing|beat))|we use cookies|cookies? (?:policy|settings)|terms of (?:use|service)|privacy policy|advertis(?:e|ing)\b|story continues|article continues|continue reading|click (?:to|below)|scroll (?:down|to)|view (?:author|more|all|comments|gallery|image)\b|enlarge (?:this )?image|e-?mail the (?:author|editor)|(?:visit|go to) \S+\.\w{2,4} (?:to|for)\b|.{0,60}\bnow hiring\b|thanks for reading\b|all (?:the )?opinions (?:expressed )?are\b|(?:please )?(?:make sure to |be sure to |don['’]t forget to )?check out (?:the|our|my|this|these|it)\b|this (?:is a |post is )sponsored|#\w+ .*#ad\b|media playback is|this (?:video|content|browser|player|audio) (?:is|can|cannot|has been|does not)\b.{0,40}\b(?:play|unsupported|supported|available|removed|load)|(?:your|this) browser (?:does not|doesn['’]t|is not)|javascript (?:is|must)|originally published (?:on|in|by)\b|image (?:source|credit|caption|copyright)\b|play (?:video|audio)\b|exit player|\W*(?:promoted|vote|settings|fullscreen|posted by|(?:\d+|an?) (?:second|minute|hour|day|week|month|year)s? ago|[\d.,]+k|(?:toggle|hide) caption)\W*$|.{0,60}\b(?:toggle|hide) caption\W*$|\[(?:read|watch|related|see also|listen|photos?|videos?|more)\b[^[\]]*\]\W*$|join (?:thousands|millions|\d[\d,.]*) (?:of )?(?:people|readers|others|subscribers)\b|(?:the )?(?:administrator|controller) of your personal data\b|\{\w+=['"]|donate (?:now|today|here)\b|(?:[\p{L}&][\p{L}& -]{1,30} \(\d{1,4}\)(?:,(?: and)?|,? and|\W*$)\s*){3,}$|we accept (?:credit|debit|all major)\b|.{0,60}[$£€]\d[\d.,]*(?:\/| (?:per|a) )(?:person|user|seat|month|year|issue)\b(?:\/| (?:per|a) )?(?:month|year)?\W*$|this (?:readme|document|guide|book|manual) is (?:also )?(?:available|maintained|generated)|an? (?:html|pdf|online|printed) version of this\b)/iu;
/** Captions, links to other pages of a site, and the agencies that a report comes from. */
const CAPTION =
  /^(?:\([^()]*\bphoto\b[^()]*\)\s*)?(?:\([^()]*\bphoto\b[^()]*\)$|photo:|caption\W*$|(?:image|photo|slide|picture) \d+ (?:of|\/)(?: \/)? ?\d+|in this (?:[\p{L}\d.,]+ ){0,6}(?:photo(?:graph)?|(?:image|picture)(?= (?:taken|provided|made|released|from))),?\s|on \p{L}[\p{L}\d-]+\.(?:com|org|net|co\.uk): |(?:with (?:agency )?inputs from )?(?:PTI|AFP|AP|Reuters|ANI|IANS|dpa|UPI|Xinhua|Bloomberg)\W*$|[\p{L}.’' -]{4,40}, (?:STF|staff|contributor|freelance) ?\/ )/iu;

/** What a site sets around an article: feeds, archives, and headlines that it cuts off or numbers. */
const AROUND =
  /^(?:more|related|also|see|next|previous(?:ly)?) ?: \S|^(?:(?:view |get )?(?:the )?author(?:’s|'s)? (?:archive|rss|page)\b|get author\b|e-?mail the author\b|filed (?:under|in)\b|enlarge\b|(?:more|also) (?:from|by|on|in|about) (?!than\b)[^.]{2,40}\.?$|(?:most (?:read|popular|viewed|shared)|trending|top stories|latest (?:news|stories|posts)|you (?:may|might) (?:also )?(?:like|enjoy)|up next|see more|show more|load more|resources|useful links|further information|quick links|in this (?:article|section|guide)|on this page|back to (?:top|the top)|previous (?:post|article)|next (?:post|article)|related (?:content|resources)|(?:nutrition(?:al)?|serving) (?:facts?|information|size)|(?:total |saturated |trans )?(?:fat|carbohydrates?|protein|sodium|cholesterol|sugars?|fib(?:er|re))\W{0,2} \d[\d.]* ?m?g\b)\W*(?:$|[:\d])|1 \p{Lu}\S.{8,120} 2 \p{Lu}\S.{8,120} 3 \p{Lu})|(?:,|\s(?!(?:on|in|it|so|no|is|we|me|he|be|do|go|to|of|or|up|us|my|at|as|an|by|if|ok|oh|ah|am|a|i)\b)\p{Ll}{1,2})\.{2,3}$|^(?:author|written by|words|text|reporting|photographs?|photos) ?: |^(?:\d+ )?minutes? read\b|^(?:write|post|add|leave) (?:a|your) (?:comment|review)\b|\bprivacy (?:policy|notice|statement)\b|\bprocessing of (?:your )?personal data\b|\bconfirm(?:ing|ation of) (?:the|your) subscription\b|\bsponsored content\b|\bcontent (?:is|are) (?:written|paid for|provided|created|sponsored) by\b|\bsponsor(?:’s|'s|s)? (?:community|to provide)\b|^(?:cover|header|featured?|hero|title|lead) (?:image|photo|picture)s?\b|^(?:many |our |special )?thanks to\b|^(?:we|i) (?:also )?(?:encourage|invite|urge) (?:you|readers|everyone)\b|^of course, we (?:also )?encourage you\b|^our next (?:speaker|guest|event|meeting|episode)\b|\bstay tuned\b|\b(?:view|watch|see|read|find) (?:\S+ ){1,6}here\.?$|\((?:image|photo|picture|credit|source)s? ?: [^)]{2,60}\)\W*$|\{\{|\}\}|\[(?:insert|your|name|date|company|todo)[^\]]{0,30}\]|\blorem ipsum\b/iu;

/** What a site offers its readers, and what it discloses about its money. */
const OFFER =
  /\b(?:(?:when|if) you (?:join|subscribe)\b.{0,60}\b(?:you['’]ll|you will|get|receive|access)\b|already an? (?:subscriber|member)\b|first-time subscribers?\b|unlimited (?:digital )?access to\b|(?:join|subscribe|sign up|register|donate|enrol) (?:now|today|here|free|below)\b|free sign[- ]?up\b|(?:daily|weekly) edition by e-?mail\b|never miss (?:our|an?) (?:top )?(?:stor(?:y|ies)|posts?|episodes?)\b|^rsvp\b|^(?:advertising|affiliate) disclosure\b|may (?:receive|earn) (?:an? |some )?(?:affiliate |small )?(?:compensation|commissions?)\b|\bhas a disclosure policy\b|video has expired\b|^hat tip to\b|\badvertising disclaimer\b|\brecipe card below\b|\b(?:my|our) (?:youtube channel|homepage)\b|\bother tutorials (?:of|on) (?:my|our)\b|\bin the comments?(?: section)? below\b|^do you want to (?:learn|know|read) more\b|\bat a glance: .{2,40} (?:I|\||•) .{2,40}|\bpaid links\b|\bdoi:(?:\s*10\.|\W*$)|^10\.\d{4,}\/|^(?:the )?associated press\W*$|^(?:this|the) (?:story|article|post|piece) is part of (?:an?|our|the) (?:[\p{L}-]+ )?series\b|^for more,? (?:visit|see|read|go to)\b|^on (?:twitter|facebook|instagram):|^course: \S+cuisine\b|^(?:servings|minutes|(?:cooking|prep|total) time)\W*$|^follow (?:him|her|them|me) (?:on|at)\b|what['’]s your reaction\?|welcome your feedback\b|you (?:might|may) also (?:like|enjoy|want to (?:check|read|see))\b|^keep (?:scrolling|reading)\b|has no position in any\b|\bcopyright holder for this\b|\b(?:is|are) made available under\b.{0,60}\blicen[cs]e|\bview orcid\b|^new results\W*$|^(?:photos? )?courtesy of [^.]{2,40}\.?$|^written by:? [^.]{2,40}\.?$|\benter your e-?mail\b|\bsign up for (?:this|our|the|my)\b|\bprogramme, please contact\b|\b(?:t-shirts|mugs|stickers|merch\w*)\b.{0,40}\bavailable\b|^(?:see|visit|check|refer to|contact|go to|read)\b.{2,80}\bfor (?:more|further|full|additional) (?:information|details|instructions|examples)\W*$|^for an? (?:full |complete |longer )?list of\b.{0,120}\bsee\b|pic\.twitter\.com|\(@\w{2,}\)|(?:your|a) (?:tax-deductible )?(?:gift|donation|contribution) (?:helps?|will|of any|today|makes?)\b|(?:support|supporting) (?:our|independent) (?:work|journalism|reporting|newsroom)\b|(?:consider|by) (?:making|giving) an? (?:small )?(?:donation|gift|contribution)\b|make a (?:one-time |monthly )?donation\b)|^(?:n\/a|tba|tbd)\W*$/iu;
/** Who took a picture, at the end of its caption: `The lamp at night. Mara Holm/Getty Images` */
const CREDIT =
  /(?:(?:^|[\s.!?:|(])(?:[\p{Lu}][\p{L}.’'-]+ ){0,3}[\p{Lu}][\p{L}.’'-]+ ?\/ ?(?:AP|AFP|Getty|Reuters|Shutterstock|iStock\p{L}*|Alamy|Bloomberg|EPA|REX|Corbis|Unsplash|Flickr)\b[^.]{0,24}|\((?:Getty|AP|AFP|Reuters|Shutterstock)(?: Images)? ?\/ ?[^()]{3,40}\)|\| (?:Illustration|Photo(?:graph)?|Image|Art) by [^.]{3,60}|^\/ Source: [^.]{2,40})\)?\.?$/u;
/** A line of names and a date, parted by signs: `Mara Holm | May 3, 2019`, `May 3, 2019 • words by Mara Holm`. */
const DATED_LINE =
  /^(?:[^|•·.]{0,50}[|•·] ?)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2},? \d{4}|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{4})(?: ?[|•·].*)?\.?$|[|•·] ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2},? \d{4}\.?$/iu;
/** `May 3, 2019 by Mara Holm and Ada Brand` */
const DATED_BYLINE =
  /^(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2}\.? \p{Lu}\p{L}{2,8}\.?),? \d{4},? by (?:\p{Lu}[\p{L}.’'-]*(?:,? and |, | |$))+$/u;

/** An entry of a list of references: `Holm M, Vane TR, et al. The light of old lamps.` */
const REFERENCE =
  /^[•*\s]*\p{Lu}[\p{L}’'‐-]+ \p{Lu}{1,3}(?:,? et al\.|, \p{Lu}[\p{L}’'‐-]+ \p{Lu}{1,3}(?:[,.]|$))/u;
const NAME = /^(?:\p{Lu}[\p{L}.’'-]*)(?: (?:d[aei]|van|von|de la|\p{Lu}[\p{L}.’'-]*)){1,4}$/u;
const MIN_NAMES = 3;

/** `Mara Holm, Tom R. Vane, Ada Brand`: the authors of a paper, in a row. */
function isRowOfNames(text: string): boolean {
  const items = text
    .replace(/[.,\s]+$/u, '')
    .split(/,? and |[,;]\s?/u)
    .filter((item) => item.trim() !== '');
  return items.length >= MIN_NAMES && items.every((item) => NAME.test(item.trim()));
}

/** Whether a line is a caption that ends in the name of its photographer. */
export function isCredited({ text }: Line): boolean {
  return CREDIT.test(text);
}

/** What every standard says about its own words. */
const CONVENTION = /\bkey ?words\b.{0,200}\bto be interpreted as\b|\baugmented backus[- ]naur form\b/iu;
const ADDRESS = /\S@\S+\.\p{L}{2}|\b(?:https?:\/\/|www\.)\S|\b[\w-]+\.(?:com|org|gov|net|edu|io)\/\w/iu;
const CODE =
  /\/\/|:=|==|=>|\{\}|;\s*$|\b[a-z]+_[a-z_]+\b|\b0x[0-9a-f]{2,}|<\/?[a-z]+>|\$\{?[A-Z_]{3,}|(?:^|\s)--?[a-z][a-z-]+(?=\s|$)|←|<-|%\*%|^>\s|\w\(\w+=|\w\(\)|\s0\d\s[a-z]|\b[A-Z]{2,}(?:-[A-Z]{2,})+\(/giu;
const ISSUE_NUMBERS = /#\d{2,}\b/gu;
/** A line of authors: `N. S. Andres and R. T. Ponce`, `Mara Orrin, Ada Brand & Tom Hale`. */
const AUTHORS =
  /^(?:(?:\p{Lu}\.? ?){1,3}|\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?)(?:d[aei] |van |von |de la )?\p{Lu}[\p{L}’'-]+[\d*†‡]*(?:(?:,| and| &|, and)+ (?:(?:\p{Lu}\.? ?){1,3}|\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?)(?:d[aei] |van |von |de la )?\p{Lu}[\p{L}’'-]+[\d*†‡]*)+\.?$/u;
/** `MARA ORRIN, HOLM DAILY` */
const BYLINE = /^\p{Lu}[\p{Lu}.'’ -]{4,40}, \p{Lu}[\p{Lu}.'’ -]{2,40}\.?$/u;
/** Where authors work: `Electrical Engineering Department, Bataan State University, Balanga City`. */
const AFFILIATION =
  /^(?!.*\b(?:is|are|was|were|has|have|had|will|can|said|says|found|offers?)\b)(?=.*\b(?:Department|Dept\.|University|Universi\p{Ll}+|Institut\p{Ll}*|Centro|Facultad\p{Ll}*|Facult\p{Ll}+|Faculty|Laborator\p{Ll}+|School of|College|Cent(?:er|re) (?:for|of))\b)[^.;:!?]+(?:, [^.;:!?]+){2,}\.?$/u;
/** With fewer words than this next to an address, a line is only a label. */
const MAX_LABEL_WORDS = 12;

/** What a site or a company declares about itself: whose views these are, who paid, and where it is to be reached. */
const NOTICE =
  /^disclaimer\W|\b(?:views?|opinions?)\b.{0,60}\bexpressed\b.{0,120}\b(?:are|is) (?:their|his|her|the authors?['’]s?) own\b|^\S+\.\p{L}{2,8} advises (?:its |all )?(?:users|readers)\b|\b(?:has|have) been compensated by\b|\b(?:tel|fax)\b\W{0,3}(?:\(?\+?\d[\d() -]{6,})|\d{3}-\d{4}\W{0,2}(?:tel|fax)\b|^contact .{2,60}\bat (?:www\.|\S+@)|\b(?:may|can|could) be (?:reached|contacted|e-?mailed)\b.{0,80}(?:\S@\S|\d{3})/iu;

/** The dates of a tour: four days of a month in one line are a table. */
const DATES =
  /(?:\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[\p{Ll}]{0,7}\.?\s\d{1,2}\b(?!,?\s(?:\d{4}|and|or|to)\b).*?){4}/u;

/** `About Lampworks Lampworks makes lamps.`: what a company says of itself below its news, with its heading. */
const ABOUT_US = /^About (?:the )?(?<name>\S+(?:\s\S+){0,3}?) (?:The )?\k<name>(?!\p{L})/u;

/** Links to more of the site: `See more photos:`, `Watch an interactive lesson on YouTube.` */
const MORE_ELSEWHERE =
  /^(?:see|view|browse) (?:more|all|other|the) (?:\p{L}+ )?(?:photos|pictures|images|videos|pics)\W*$|^watch (?:\p{L}+ ){1,5}on (?:youtube|vimeo|scrimba|twitch|egghead)\W*$/iu;

/** Buttons to share a page: `Facebook. Twitter. LinkedIn.` */
const SHARING =
  /\bmore sharing options\b|^(?:(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|e-?mail|print|tumblr|copy link)[.,]\s){2,}/iu;

/** The end of a credit in brackets that was cut at an initial: `Retherford/SWRI).` */
const END_OF_BRACKET = /^(?![^()]*\()[^()\s]+(?:\s[^()\s]+){0,3}\)\.?$/u;

/** Whether nobody would read the line aloud: signposts, site text, grants and thanks. */
export function isJunk({ text, kind }: Line): boolean {
  if (
    RIGHTS.test(text) ||
    NOTICE.test(text) ||
    ABOUT_US.test(text) ||
    DATES.test(text) ||
    END_OF_BRACKET.test(text) ||
    SHARING.test(text)
  )
    return true;
  if (kind === 'verse' || kind === 'turn' || kind === 'table') return false;
  if (MARK.test(text) || GRAMMAR.test(text) || FORMATS.test(text) || FILE.test(text) || BREADCRUMB.test(text))
    return true;
  if (isAuthorLine(text) || isRowOfNames(text) || REFERENCE.test(text)) return true;
  if (ASIDE.test(text) || SIGNATURE.test(text)) return true;
  if (SITE.test(text) || SERIES.test(text) || CAPTION.test(text)) return true;
  if (AROUND.test(text) || OFFER.test(text) || CREDIT.test(text) || DATED_LINE.test(text)) return true;
  if (DATED_BYLINE.test(text) || MORE_ELSEWHERE.test(text)) return true;
  if (NOTE_TO_READER.test(text) || CONVENTION.test(text) || /^[*†‡]\s?\p{L}/u.test(text)) return true;
  if ((text.match(CODE)?.length ?? 0) >= 2 || /^abstract\W*$/iu.test(text)) return true;
  if (FURNITURE_ELSEWHERE.test(text) || FOUND_ELSEWHERE.test(text)) return true;
  if (kind === 'paragraph' && (AUTHORS.test(text) || BYLINE.test(text) || AFFILIATION.test(text)))
    return true;
  return SIGNPOST.test(text) || FURNITURE.test(text) || GRANT.test(text) || COURTESY.test(text);
}

/** A name with an address for mail: `Ann Lee ann.lee@holm.example University of Holm`. */
function isAuthorLine(text: string): boolean {
  const rest = text.replace(/\S+@\S+\.\p{L}{2,}\S*/gu, '');
  return (
    rest !== text &&
    /^\p{Lu}/u.test(text) &&
    !/(?<![\p{L}’'-])(?!(?:of|and|for|the|de|von|van)\b)\p{Ll}/u.test(rest)
  );
}

/** Who signed a letter: `Ann Lee Director`, `Bo Kim, Chief Technology Officer`. */
const SIGNATURE =
  /^\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+,? (?:(?:\p{Lu}[\p{L}.]*|of|and|for|the),? ){0,9}(?:Director|Officer|Administrator|Secretary|President|Chairman|Chair|Commissioner|Governor|Minister|Editor|Dean|Affairs|Manager)(?:,? (?:\p{Lu}[\p{L}.]*|of|and|for|the))*\.?$/u;

/** Headlines of other articles: `15 Amazing Images of Stars`. */
const MIN_HEADLINE_WORDS = 4;
const SMALL_WORDS =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|is|of|on|or|our|the|to|vs|with|you|your|\d+)$/iu;

/** Whether a list at the end of a page links to other articles. */
export function isHeadline({ text, kind }: Line): boolean {
  const words = text.replace(/[.!?]$/u, '').split(/\s+/u);
  if (kind !== 'list' || words.length < MIN_HEADLINE_WORDS || /[;:]\s|\.\s/u.test(text)) return false;
  const content = words.filter((word) => !SMALL_WORDS.test(word));
  return content.length >= 3 && content.every((word) => /^[\p{Lu}\d“"'‘]/u.test(word));
}

const WRITES =
  /\b(?:writer|blogger|journalist|reporter|editor|author|columnist|correspondent|contributor|native|mom|mother of|father of|dietitian|nutritionist|freelancer?|expert (?:who|in|on)|strategist|entrepreneur|photographer|podcaster|speaker|coach|consultant|lives? in|living in|based in|passionate about|loves?|enjoys?|when (?:she|he)(?:['’]s| is) not)\b/u;
/** The largest share of a text that is a note about its author. */
const MAX_NOTE_SHARE = 0.3;

/**
 * Where the note about the author starts at the end of a page: `Ann Lee is a writer who lives in Wales with two cats.`
 * Returns the number of lines if there is none.
 */
export function authorNoteFrom(lines: readonly Line[], title: string): number {
  const from = lines.findIndex((line, at) => {
    const name =
      /^(?<name>\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}) (?:is|was|has been) (?:an?|the|\p{Lu}[\p{L}.’'-]+[’']s?) /u.exec(
        line.text,
      )?.groups?.name;
    if (name === undefined || at < lines.length * (1 - MAX_NOTE_SHARE) || !line.opensBlock) return false;
    if (!WRITES.test(line.text) || title.includes(name)) return false;
    // People who were mentioned before belong to the text.
    const last = name.split(' ').at(-1) ?? name;
    return !lines.slice(0, at).some(({ text }) => text.includes(last));
  });
  return from < 0 ? lines.length : from;
}

/** Whether there is usually something better to narrate: addresses, references, code, rows of numbers. */
export function isPoor({ text, kind }: Line): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (ADDRESS.test(text) && (words.length < MAX_LABEL_WORDS || kind === 'list')) return true;
  if (kind === 'verse' || kind === 'turn' || kind === 'table') return false;
  return (
    POINTER.test(text) ||
    POINTER_ELSEWHERE.test(text) ||
    /\bISBN\b|\+\d[\d-]{6,}|^(?:prep(?:aration)? time|(?:type|default|returns?|parameters?|required|see also)\b:?)/iu.test(
      text,
    ) ||
    (text.match(ISSUE_NUMBERS)?.length ?? 0) >= 2 ||
    text.split(' | ').length > 2 ||
    digitShare(text) > 0.25 ||
    // A version that was set beside a name: `--list1.52.0`.
    /[\p{Ll})]\d+\.\d+\.\d+\b/u.test(text)
  );
}

/** Notes of an editor under a story, and where else it is told. */
const BOOK_NOTE =
  /^\W*(?:see also\b|editor(?:’|')?s(?:’|')? note\b|note\s?\d*\s?[:.—–]|footnotes?\b)|^from\b.{0,120}\bp{1,2}\. ?\d/iu;

/** The same for stories, plays, poems and talks, which have no signposts. Only addresses count. */
export function isAddress({ text }: Line): boolean {
  return (
    RIGHTS.test(text) ||
    BOOK_NOTE.test(text) ||
    (ADDRESS.test(text) && (text.match(/\S+/gu)?.length ?? 0) < MAX_LABEL_WORDS)
  );
}

function digitShare(text: string): number {
  return text.length < 12 ? 0 : (text.match(/\d/gu)?.length ?? 0) / text.length;
}

/** `Lampworks is a global provider of lamps`: the first sentence in which a company describes itself. */
const DESCRIBES_ITSELF =
  /^(?:The )?(?<name>\p{Lu}[\p{L}\p{N}’'&.-]*(?: (?:of |and |& )?\p{Lu}[\p{L}\p{N}’'&.-]*){0,4})(?: \([^()]{2,40}\))?,? is (?:an?|the|one of the) (?:[\p{L}’'-]+,? (?:and )?){0,5}?(?:provider|company|leader|manufacturer|supplier|developer|maker|producer|distributor|operator|firm)s?\b/u;
const BOASTS =
  /\b(?:leading|leader|global|world’s|world's|premier|largest|innovative|worldwide|international)\b/iu;
/** Facts that only such a description ends with. */
const COMPANY_FACTS =
  /\b(?:is|are) headquartered in\b|\bemploys (?:about |around |over |more than |some |approximately )?\d|\bshares\b[^.]{0,40}\b(?:listed|traded) on\b|\bwas founded in \d{4}\b|\bfor more information\b/iu;

/**
 * Where a company tells what it is, at the end of its news. Returns the number of lines if it does not: the facts of
 * such a description must follow, and the text before must be longer.
 */
export function companyNoteFrom(lines: readonly Line[]): number {
  const from = lines.findIndex(
    ({ text, opensBlock }, at) =>
      opensBlock &&
      at >= lines.length * (1 - MAX_NOTE_SHARE) &&
      DESCRIBES_ITSELF.test(text) &&
      BOASTS.test(text),
  );
  return from >= 0 && lines.slice(from).some(({ text }) => COMPANY_FACTS.test(text)) ? from : lines.length;
}
