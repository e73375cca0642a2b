/** Tells the names of outlets from those of agencies, of their owners, of the rooms of a paper and of those who write for it. */

/** What agencies are called, and those who sell pictures: what they sent says nothing of who printed it. */
const AGENCIES =
  /\b(?:reuters|associated press|agence france-?presse|press association|canadian press|europa press|adnkronos|xinhua|yonhap|kyodo|jiji|anadolu|press trust|notimex|keystone|deutsche presse|pressedienst|getty|i?stock|shutterstock|alamy|imago|wires?|agenc(?:e|ia|ias|ies|y)|agenzie?|agenturen?|agência)\b|интерфакс|агентств|рейтер|риа новости|тасс|وكال|رويترز|فرانس برس|أ ف ب|סוכנות|רויטרס|एजेंसी|पीटीआई|新华社|新華社|中新社|共同|時事|通讯社/iu;
/** The same in capitals, which in small letters may be words. */
const ABBREVIATED =
  /(?<!\p{L})(?:AA|AAP|AFP|AGI|ANI|ANP|ANSA|APA?|ATS|ČTK|DHA|DPA|dpa|EFE|EPA|epd|IANS|Lusa|MTI|NTB|PA|PAP|PTI|QNA|SDA|SID|SPA|TASS|TT|UPI|WAFA)(?!\p{L})/u;
/** Companies that own outlets are called so. */
const OWNERS =
  /(?<!\p{L})(?:association|brands|broadcasting|communications|company|corporation|digital|editor[ae]|editorial|editoriale|enterprises|entertainment|group|groupe|grupo|gruppe|gruppo|holdings?|interactive|media|medien|mediengruppe|network|newspapers|partners|publications|publishers|publishing|services|solutions|systems?|technologies|ventures|verlag|worldwide)(?!\p{L})|издательство|холдинг|شركة|集团|株式会社|有限公司/iu;
/** Who writes for an outlet has one of these behind the name. */
const ROLES =
  /(?<!\p{L})(?:chief|column\p{L}*|contribut\p{L}*|corr?esp\p{L}*|desk|edit\p{L}+|inviat\p{L}*|jornalist\p{L}*|journalist\p{L}*|korrespond\p{L}*|periodist\p{L}*|photo\p{L}*|redac\p{L}*|rédac\p{L}*|redakt\p{L}*|redazione|report[eé]r\p{L}*|staff|team|writer|корреспондент\p{L}*|обозреватель|редактор\p{L}*|مراسل\p{L}*|محرر\p{L}*|כתב\p{L}*|עורכ?\p{L}*|संवाददाता)(?!\p{L})|记者|記者|編集|编辑/iu;
/** What many outlets are called: a word of its own, the end of one, or what stands in scripts without capitals. */
const OUTLETS =
  /(?<!\p{L})(?:advertiser|bulletin|chronicle|correio|correo|corriere|courier|courrier|daily|dagblad|dépêche|diario|diário|dispatch|examiner|folha|gazeta|gazette|gazzetta|giornale|globe|guardian|herald|heraldo|inquirer|jornal|journal|krant|magazine|messaggero|mirror|monitor|news|noticias|notícias|observer|periódico|post|quotidiano|radio|rádio|review|telegraph|television|times|today|tribune|tv|weekly)(?!\p{L})|(?:allgemeine|anzeiger|blatt|kurier|nachrichten|rundfunk|rundschau|tidning(?:en)?|zeitung)$|ведомост|вестник|газет|известия|новост|радио|телеканал|إذاعة|جريدة|صحيفة|قناة|חדשות|עיתון|रेडियो|टाइम्स|समाचार|न्यूज़|दैनिक|周刊|週刊|新聞|新闻|日報|日报|晚报|時報|时报|电视台|テレビ|ニュース|ラジオ|放送/iu;
/** A name of nothing but these is that of a room of a paper, and does not say of which. */
const ROOMS =
  /^(?:(?:the|all|and|&|our|your|my|more|latest|breaking|top|live|local|national|international|regional|world|uk|us|eu|business|economy|finance|money|market|markets|sport|sports|culture|arts|entertainment|tech|technology|science|health|travel|food|style|life|lifestyle|politics|opinion|weather|video|videos|photos|home|news|daily|weekly|today|review|reviews|magazine|radio|tv|television|weekend|morning|evening|night|blog|aktuelle|nachrichten|noticias|notícias)(?:\s+|$))+$/iu;
/** What companies put behind their names; an "& Co" belongs to it. */
const FORM = /(?<!&)[,\s]+(?:ag|b\.?v|co|corp|e\. ?v|gmbh(?: & co\.? kg)?|inc|kg|limited|llc|llp|ltd|mbh|n\.?v|plc|s\.?a\.?s?|s\.?p\.?a|s\.?r\.?l|ug|ао|зао|ооо)\.?$/iu;
const DOMAIN = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;
/** Two letters, and no sign that stands in no name. */
const NAME = /^(?=.*\p{L}.*\p{L})[\p{Lu}\p{Lt}\p{Lo}\p{N}][^\p{Cc}"“”„«»:;!?@/()[\]©®™|#*+=<>]{1,49}$/u;
/** A stop inside of a name, which may be the end of a sentence. */
const STOP = /\.\s?\p{L}/u;
/** Words that are small in a name. */
const SMALL = /^(?:a|al|am|an|and|auf|aus|da|das|de|del|della|der|des|di|die|do|du|e|en|et|für|im|in|la|le|les|of|on|the|und|van|von|y|&|–)$/u;
const CAPITAL = /^[^\p{L}]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]|\p{Ll}['’]?\p{Lu}/u;
const MOST_WORDS = 6;

/** The letters of a name, as they stand in addresses. */
export const squeezed = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

export const isDomain = (name: string): boolean => DOMAIN.test(name);

/** True for a name that by itself says that it is an outlet's. */
export const saysOutlet = (name: string): boolean => OUTLETS.test(name);

/** True for what somebody is who writes for an outlet. */
export const isRole = (said: string): boolean => ROLES.test(said);

/** True for few words with capitals, or of a script that has none. */
export function isName(said: string): boolean {
  const words = said.split(/\s+/u);
  return NAME.test(said) && words.length <= MOST_WORDS && words.every((word) => CAPITAL.test(word) || SMALL.test(word));
}

/** The name in what is said, without the form of its company; nothing if it is none, or surely no outlet's. */
export function nameIn(said: string): string | undefined {
  const name = said.trim().replace(FORM, "").replace(FORM, "").replace(/[\s,.\p{Pd}]+$/u, "");
  if (isDomain(name)) return name.replace(/^www\./iu, "");
  const others = [AGENCIES, ABBREVIATED, OWNERS, ROLES, ROOMS, STOP].some((kind) => kind.test(name));
  return isName(name) && !others ? name : undefined;
}
