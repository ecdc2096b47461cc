/**
 * Abbreviations that end in a full stop inside a case name, so that the stop ends no sentence.
 * After The Bluebook's tables T6 (case names), T10 (places) and everyday titles.
 */
const ABBREVIATIONS = new Set(
  `Acad Acct Acctg Adm Admin Adver Advert Aff Agric Alt Am Ams Amend Ann App Apps Arb Arbs Archit Assoc Assocs Ass Ass’n Assn Atl Att
  Attys Auth Auths Auto Automs Ave Bankr Bd Bds Bhd Biodiv Bldg Bldgs Bos Brd Bros Broad Bur Bus Busn Cap Cas Casu Cath Cent Ctr Ctrs
  Cem Chem Chems Chi Chr Cir Civ Cl Cmty Cmtys Co Cos Coal Coll Colls Com Comm Commc Comm’n Cmm Commr Comp Comput Computs Concil Condo
  Cong Conf Congr Conn Conserv Consol Const Constr Contemp Cont Contg Contl Coop Coops Corp Corps Corr Corrs Cosm Couns Cosms Crim Ct
  Cts Cty Ctys Cnty Cnties Def Defs Delin Dep Dept Depts Det Dev Devs Dig Dir Dirs Disc Disp Distrib Distribs Dist Dists Div Divs Dr
  Drs Dev E Econ Econs Ed Edn Educ Educs Elec Elecs Emp Emps Empl Eng Engr Engrs Enters Ent Envtl Env Equal Equip Est Ests Esq Exam
  Examrs Exch Exec Expl Exp Export Fam Fams Fed Feds Fid Fin Fins Fla Found Founds Fr Ft Fund Furn Ga Gen Gens Glob Gov Govt Grp Grps
  Gtr Guar Guars Handi Harv Hisp Hist Hosp Hosps Hous Hr Hum Ill Immigr Imp Imps Improv Inc Incs Ind Inds Indep Indem Indus Info Inj
  Ins Inst Insts Instr Int Intl Inv Invs Islam J Jr Jud Juv Kan Ky Lab Labs La Ld Libr Ltd Liab Lic Lit Litig Loc Loy Mach Mag Maint
  Md Me Med Meds Mem Merch Merchs Metro Mfg Mfr Mfrs Mgmt Mich Mil Minn Miss Mkt Mktg Mkts Mo Mont Mortg Mr Mrs Ms Mun Muns Mut N Nat
  Natl Nats Neb Nev No Nos Ne Nw Nursing Offs Off Okla Or Ord Org Orgs Pa Pac Par Parm Pat Pers Pet Petrol Pharm Pharms Phil Phila
  Phys Pl Plan Pol Presby Pres Priv Prob Probs Proc Prod Prods Prof Profs Prop Props Prot Protest Psych Pub Publ Publg Publs Pubs Quar
  Se Sw Quebec R Reab Rd Rds Rec Recs Ref Refin Reg Regs Regul Rehab Rel Relig Rels Rep Reps Repr Reprod Res Resols Ret Rest Rests Rev Ry
  Rys RR Rr S Sales Sav Savs Sch Schs Sci Scis Sec Secs Sect Ser Serv Servs Sess Sgt Sherif Shr Soc Socs Sol Sols Sonoma Spec Sr St Stat
  Std Stds Stn Ste Sub Subcomm Subs Sup Supt Supp Sur Surg Sys Syss Taxn Tech Techs Tel Tele Telecomm Telecomms Temp Tenn Terr Tex Theol
  Tr Trs Transp Transps Transcon Treas Twp Typo U Unif Univ Univs Urb US Util Utils Va Vend Vill Vet Vis Vt W Wash Wholes Wis Wkrs Wm
  Women Wyo Yng Jan Feb Mar Apr Aug Sept Oct Nov Dec al ex rel v vs n.k.a d.b.a`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
);

/** Small words that may stand inside a party's name. */
export const INNER_WORDS = new Set(
  'of the and for & ex rel. de la las le los du des da di del della do dos y e van von der den ten ter el al al. et a an a/k/a d/b/a dba aka f/k/a n/k/a o/b/o on behalf through at v to'.split(
    ' ',
  ),
);

/** Of these, the ones that a plaintiff's name is not read back through. */
export const WEAK_WORDS = new Set(['to', 'on', 'a', 'an', 'v']);

/** Words that may follow a comma inside one party's name. */
const AFTER_COMMA =
  /^(?:Inc|Incorporated|L\.?L\.?C|L\.?L\.?P|L\.?P|Ltd|Limited|Co|Corp|Corporation|Company|N\.?A|P\.?C|P\.?A|P\.?L\.?L\.?C|S\.?A|A\.?G|PLC|GmbH|B\.?V|N\.?V|Jr|Sr|I{2,3}|IV|M\.?D|Esq|U\.?S\.?A|F\.?S\.?B|et|d\/b\/a|a\/k\/a|as|ex|by|&|and|Local|S\.?p\.?A|F\.?A|No|USA)\b[.,]*/;

/** True when a comma before this word does not end a party's name. */
export function mayFollowComma(word: string): boolean {
  return AFTER_COMMA.test(word) || word === '&';
}

/** Capitalised words that begin a sentence or bring a citation in, and are no part of a name. */
export const LEADING_WORDS = new Set(
  `see also e.g. but cf. cf accord compare with in under citing quoting while although though because since when as and or however moreover similarly likewise
  indeed thus here relying on both unlike like after before for from if per following applying again finally contra additionally then that to generally
  where whether by even first second third yet not only nor unless until at following noting holding accordingly further furthermore instead rather
  plaintiff’s plaintiff's defendant’s defendant's cited discussing overruling overruled abrogating superseded interpreting explaining distinguishing id. id supra
  pursuant is was it this these those cases case e.g so e.g., cf., citing: quoting: decision opinion decisions i.e. consider recently`
    .split(/\s+/)
    .map((word) => word.replace(/,$/, '')),
);

/** A word with a final full stop that ends no sentence. */
export function isAbbreviation(word: string): boolean {
  const core = word.replace(/^[("“'‘[]+/, '').replace(/[.,]+$/, '');
  if (/^[A-Za-z]$/.test(core) || /^(?:[A-Za-z]\.)+[A-Za-z]?$/.test(core)) return true;
  if (/[’'](?:n|l|t|d|s|ns|rs|ls|ts)$/.test(core) && !/[’']s$/.test(core)) return true;
  if (ABBREVIATIONS.has(core.toLowerCase()))
    return /^[A-Z&]/.test(core) || /^(?:v|vs|al|ex|rel)$/.test(core);
  return /^[A-Z][b-df-hj-np-tv-xz]{1,5}$/.test(core);
}
