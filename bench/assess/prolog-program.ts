import type { RuleBase } from './rule-base.ts';
import type { RuleTree, StepRule } from './rule-tree.ts';

/**
 * The rule base as a Prolog program: one predicate a rule, each with its value and the proof of it.
 * `run(Speaker, Results)` gives `result(Standard, Outcome, Proof)` for each standard.
 */
export function prologProgram(base: RuleBase): string {
  const written = new Map<string, string[]>();
  let count = 0;
  const predicate = (tree: RuleTree): string => {
    count += 1;
    const name = `n${count}`;
    const clause = clauseOf(name, tree, predicate);
    written.set(name, clause);
    return name;
  };
  const favours = ({ tree, defeats }: StepRule, at: number): string =>
    `${predicate(tree)}(S,V${at},W${at}), favours(${defeats ? 'defeats' : 'must'},V${at},F${at})`;
  const rule = (head: string, steps: readonly StepRule[]): string => {
    const goals = steps.map(favours);
    const fs = steps.map(({ notice }, at) => `f(F${at},${notice ? 'notice' : 'other'})`);
    const ws = steps.map((_, at) => `W${at}`);
    return `${head}(S,[${fs.join(',')}],[${ws.join(',')}])${goals.length === 0 ? '' : ` :- ${goals.join(', ')}`}.`;
  };
  const rules = [
    rule('gates', base.gates),
    rule('in_reach', base.reach),
    ...base.standards.map(({ steps }, at) => rule(`std${at}`, steps)),
    ...base.standards.map(
      ({ id, undecidable, withinReach }, at) =>
        `standard(${at},S,G,R,result(${quoted(id)},O,proof(WG,W))) :- ` +
        `std${at}(S,F,W), G = g(GF,WG), append(GF,F,All), ` +
        `verdict(All,${undecidable ? 'yes' : 'no'},O1), reach(${withinReach ? 'yes' : 'no'},R,O1,O).`,
    ),
  ];
  return [
    ...GENERAL,
    `complete(${base.recordComplete ? 'yes' : 'no'}).`,
    ...base.offers.map((one) =>
      fact(
        'offer',
        one.proposition,
        one.side,
        one.statement,
        one.speaker,
        one.exhibit,
        one.kind,
        one.personalKnowledge,
      ),
    ),
    ...base.standings.map(({ kind, level, meets }) => fact('meets', kind, level, meets)),
    ...[...base.persuasion].map((level) => fact('persuasion', level)),
    ...[...base.about].map(([id, about]) => fact('about', id, about)),
    ...rules,
    ...[...written.values()].flat(),
    `run(S,Rs) :- gates(S,GF,WG), in_reach(S,RF,_), all_of(RF,R), run_from(0,${base.standards.length},S,g(GF,WG),R,Rs).`,
  ].join('\n');
}

function clauseOf(name: string, tree: RuleTree, predicate: (tree: RuleTree) => string): string[] {
  const id = quoted(tree.id);
  switch (tree.op) {
    case 'given':
      return [`${name}(_,${tree.value},given(${id})).`];
    case 'proposition': {
      const place = [tree.proposition, tree.statement, tree.level].map(quoted).join(',');
      return [`${name}(S,V,proof(${id},V,W)) :- side(${place},S,V,W).`];
    }
    case 'at-most':
      return [
        `${name}(S,V,proof(${id},V,W)) :- ${predicate(tree.of)}(S,V0,W), V is min(V0,${tree.value}).`,
      ];
    default: {
      const goals = tree.of.map((part, at) => `${predicate(part)}(S,V${at},W${at})`);
      const [vs, ws] = ['V', 'W'].map(
        (letter) => `[${tree.of.map((_, at) => `${letter}${at}`).join(',')}]`,
      );
      const join = tree.op === 'agreed' ? 'agreed' : tree.op;
      return [`${name}(S,V,proof(${id},V,${ws})) :- ${[...goals, `${join}(${vs},V)`].join(', ')}.`];
    }
  }
}

function fact(name: string, ...values: readonly (string | null)[]): string {
  return `${name}(${values.map(quoted).join(',')}).`;
}

function quoted(text: string | null): string {
  return text === null ? 'none' : `'${text}'`;
}

/** What is the same for every matter: joining values, and what exhibits come to on two sides. */
const GENERAL = [
  'least([],3).',
  'least([X|Xs],V) :- least(Xs,V0), V is min(X,V0).',
  'greatest([],0).',
  'greatest([X|Xs],V) :- greatest(Xs,V0), V is max(X,V0).',
  'same([_]).',
  'same([X,X|Xs]) :- same([X|Xs]).',
  'agreed(Vs,V) :- least(Vs,V0), ( same(Vs) -> V = V0 ; V is min(V0,1) ).',
  "standing(K,PK,L,M) :- meets(K,L,M0), ( M0 == 'on-personal-knowledge' -> M = PK ; M = M0 ).",
  'counts(P,OSt,OSp,St,S) :- ( OSp == none -> true ; OSp == S ), ( OSt == none -> about(P,A), whole(A,OSp,S) ; OSt == St ).',
  'whole(other,_,_).',
  'whole(speaker,S,S).',
  'offered(P,Side,St,L,S,on(E,M)) :- offer(P,Side,OSt,OSp,E,K,PK), counts(P,OSt,OSp,St,S), standing(K,PK,L,M).',
  'having([],_,[]).',
  'having([on(E,M)|Xs],M,[E|Es]) :- !, having(Xs,M,Es).',
  'having([_|Xs],M,Es) :- having(Xs,M,Es).',
  'side(P,St,L,S,V,sides(P,Sup,Reb)) :- findall(X,offered(P,supports,St,L,S,X),Sup), ' +
    'findall(X,offered(P,rebuts,St,L,S,X),Reb), having(Sup,yes,C), having(Sup,unknown,D), ' +
    'having(Reb,yes,A), having(Reb,unknown,B), sided(C,D,A,B,L,V).',
  'sided([_|_],_,[],[],L,V) :- !, ( persuasion(L) -> V = 1 ; V = 3 ).',
  'sided([_|_],_,_,_,_,2) :- !.',
  'sided([],[_|_],_,_,_,1) :- !.',
  'sided([],[],[_|_],_,_,0) :- !.',
  'sided([],[],[],_,_,V) :- ( complete(yes) -> V = 0 ; V = 1 ).',
  'favours(must,3,yes) :- !.',
  'favours(must,0,no) :- !.',
  'favours(defeats,0,yes) :- !.',
  'favours(defeats,3,no) :- !.',
  'favours(_,_,unknown).',
  'all_of(Fs,no) :- member(f(no,_),Fs), !.',
  'all_of(Fs,unknown) :- member(f(unknown,_),Fs), !.',
  'all_of(_,yes).',
  'verdict(Fs,_,withhold) :- member(f(no,other),Fs), !.',
  'verdict(Fs,_,defer) :- member(f(no,notice),Fs), !.',
  'verdict(_,yes,open) :- !.',
  'verdict(Fs,no,open) :- member(f(unknown,_),Fs), !.',
  'verdict(_,no,disclose).',
  'reach(no,_,O,O) :- !.',
  'reach(yes,yes,O,O) :- !.',
  'reach(yes,_,disclose,disclose) :- !.',
  'reach(yes,_,_,open).',
  'run_from(N,N,_,_,_,[]) :- !.',
  'run_from(N,M,S,G,R,[X|Xs]) :- standard(N,S,G,R,X), N1 is N+1, run_from(N1,M,S,G,R,Xs).',
];
