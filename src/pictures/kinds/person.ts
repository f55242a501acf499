import { ROLE } from '../../core/text/role-words.ts';

/** How somebody is addressed, or what they are, before their name: `Dr. Lee`, `Senator Ann Lee`. */
const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lady|President|Senator|Sen|Congressman|Congresswoman|Governor|Gov|Mayor|Minister|Chancellor|Judge|Justice|Captain|Capt|Colonel|Col|General|Gen|Sergeant|Sgt|Lieutenant|Lt|Rev|Reverend|Bishop|Pope|Rabbi|Imam|Detective|Coach|Ambassador)\.?\s(?=\p{Lu})/u;
const NAME =
  /^\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.|de|van|von|der|den|al|el|la|du|da|di|\p{Lu}[\p{L}’'-]+)){1,3}$/u;
/** What several people are, or a place, a firm, a newspaper or a document. */
const BODY =
  /\b(?:Inc|Ltd|LLC|Corp|Co|Group|Bank|Fund|Trust|University|College|School|Institute|Foundation|Association|Society|Council|Committee|Commission|Agency|Department|Ministry|Office|Bureau|Court|Church|Center|Centre|Hospital|Clinic|Company|Companies|Partners|Securities|Capital|Equities|Holdings|Industries|Systems|Airlines|Motors|Sons|Brothers|Bros|News|Times|Post|Herald|Journal|Tribune|Gazette|Guardian|Magazine|Radio|Network|Media|Press|Records|Report|Study|Survey|House|Party|Union|League|Club|Team|Alliance|Act|Street|Square|Garden|Gardens|Island|Islands|Park|County|City|State|States|Hotel|Museum|Library|Theatre|Theater|Festival|Award|Awards|Day|Week)\b/u;
/** Firms that are called after somebody, by name and surname. */
const FIRM =
  /^(?:Philip Morris|Thomas Cook|John Deere|John Lewis|Charles Schwab|Eli Lilly|Arthur Andersen|Johns? Hopkins|Wells Fargo|Walt Disney|Jack Daniel’?'?s|Paul Smith|Laura Ashley|Tommy Hilfiger|Calvin Klein|Michael Kors|Hugo Boss|Ralph Lauren|Frank Russell|Robert Half|Raymond James|Edward Jones|Robert Bosch|Daniel Wellington|Mary Kay|Peter Jones|Victoria\b.*)$/u;
/** Given names that mean nothing else and begin the name of hardly anything but a person. */
const GIVEN = new Set(
  'Aaron Adam Adrian Ahmed Alan Albert Alejandro Alex Alexander Alexandra Alexei Alexis Alfred Ali Alice Alison Allison Amanda Amit Amy Ana Andrea Andreas Andrei Andrew Andy Angela Anil Anita Ann Anna Anne Annie Anthony Antonio Arthur Barack Barbara Ben Benjamin Bernard Bernie Beth Betty Bill Bob Boris Brandon Brenda Brent Brett Brian Bruce Bryan Carl Carlos Carol Caroline Catherine Cathy Chad Charles Cheryl Chris Christina Christine Christopher Claire Claudia Colin Craig Cynthia Dan Daniel Daniela Dave David Deborah Debra Dennis Derek Diana Diane Diego Dmitri Dmitry Don Donald Donna Doug Douglas Edward Eileen Elaine Elena Eleanor Elizabeth Ellen Emily Emma Emmanuel Eric Erica Erik Erin Ethan Eva Evan Felipe Fernando Francesca Francisco Frank Fred Frederick Gabriel Gareth Gary Geoff Geoffrey George Gerald Gloria Gordon Greg Gregory Hannah Hans Harold Harry Heather Heidi Helen Henry Hillary Howard Ian Ibrahim Igor Irene Isabel Ivan Jack Jacob James Jamie Jan Jane Janet Jason Javier Jean Jeff Jeffrey Jennifer Jeremy Jerry Jessica Jill Jim Joan Joanna Joe John Johnny Jonathan Jorge Jose Joseph Joshua Juan Judith Judy Julia Julian Julie Justin Karen Karin Karl Kate Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken Kenneth Kevin Kim Kumar Larry Laura Lauren Laurence Lawrence Leonard Leslie Linda Lisa Liz Lori Louise Lucas Lucy Luis Lynn Manuel Marc Marcelo Marco Marcus Margaret Maria Marie Mario Mark Martha Martin Mary Matt Matthew Maureen Megan Mehmet Melanie Melissa Michael Michelle Miguel Mike Mohamed Mohammad Mohammed Monica Muhammad Nancy Natalie Nathan Neil Nicholas Nick Nicola Nicole Nigel Nina Noah Norman Olga Oliver Oscar Pablo Pamela Patricia Patrick Paul Paula Pedro Peggy Pete Peter Phil Philip Pierre Priya Rachel Rafael Rajesh Ralph Raymond Rebecca Ricardo Richard Rick Rob Robert Roberto Robin Roger Ron Ronald Roy Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Sergei Sergio Sharon Sheila Simon Sophie Stefan Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne Tamara Tanya Teresa Terry Theresa Thomas Tim Timothy Tina Todd Tom Tony Tracy Tyler Valerie Vanessa Vijay Vladimir Walter Wayne Wendy William Yusuf Yvonne Zachary'.split(
    ' ',
  ),
);
/** A firm or a ship can be one of these too. */
const THINGS_TOO =
  /^(?:developer|manager|consultant|designer|architect|coach|general|chief|captain|pilot|explorer|farmer|veteran|candidate|skipper|reporter|blogger|activist)$/u;
const PEOPLE = ROLE.split('|')
  .filter((word) => !THINGS_TOO.test(word))
  .join('|');
/** `director of the museum`, `a German historian`, `senior vice president for research`, `CEO of a firm`. */
const IS = new RegExp(
  String.raw`^(?:an?\s|the\s|one of the\s)?(?:(?!(?:of|for|at|in|with|and|by|that|who|which)\s)[\p{L}\p{N}’'-]+\s){0,5}(?:${PEOPLE}|head(?=\sof\s)|CEO|CFO|CTO|COO|administrator|detective|prosecutor|judge|vice chair)(?=[.,;]|$|\s(?:of|for|at|in|with|and|to|on|from|who|emeritus)\s)`,
  'iu',
);

/**
 * Whether a name, with what is said of it, certainly is one person's. A title, a given name or a role tells; of a firm,
 * a newspaper or a group nothing does, and whoever could be either is no person here.
 */
export function isPerson(name: string, role = ''): boolean {
  const own = name.trim();
  if (BODY.test(own) || FIRM.test(own)) return false;
  if (TITLE.test(own))
    return /^\p{Lu}[\p{L}’'-]*\.?(?:\s\p{Lu}[\p{L}’'-]*\.?|\s(?:de|van|von|al|el|la|du)){0,3}$/u.test(
      own.replace(TITLE, ''),
    );
  if (!NAME.test(own)) return false;
  return GIVEN.has(own.split(/\s/u)[0] ?? '') || (role !== '' && IS.test(role.trim()));
}
