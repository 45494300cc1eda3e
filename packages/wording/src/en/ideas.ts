import { listed } from './listed.ts';

/** Words that ask for something, anywhere in a clause. */
export const wishes = {
  words: listed(
    "should, shouldn't, must, mustn't, ought, need, needs, needed, want, wants, would like, i'd like, we'd like, i'd also like, we'd also like, would also like, wish, wishes, could do with, deserve, deserves, would love, had better, has|have|had to be, is|are needed, would help, would be better|good|nice, it is time, high time",
  ),
  unless: listed(
    'need not, no need, if need be, whoever|if|when|what|who|where|how|all|that i|we|you|they|he|she|people|patients|nurses need|needs|want|wants|wanted|should|must, what|all|everything ~ want|wants|needs|need is, the nurses want|need, when|where|if ~ needs, in need, needs and, my|our|their|his|her|special|your needs',
  ),
};

/** Words that ask for something where a clause begins with them. */
export const requests = {
  words: listed(
    "please, give, let, let's, stop, bring, make, mend, fix, pay, put, have, ask, tell, teach, keep, turn, allow, open, close, show, send, help, build, add, provide, train, move, clean, listen, cut, plant, reopen, replace, hire, write, explain, don't, do, get, take, check, call, ring, start, sort, improve, reduce, remove, ban, train, publish, answer, free, more, less, fewer, better, longer, no more",
  ),
};

const STATE =
  'too|never|not|always|often|so|cold|wrong|broken|dirty|late|dangerous|unsafe|out|early|loud|noisy|dark|missing|closed|shut|full|old|slow|bad|hard|terrible|awful|poor|empty|locked|confusing|rude|freezing|filthy|expensive|impossible|unfair|useless|short|long|small|far|rushed|dear|mouldy|hopeless|unreliable|steep|inedible|patronising|scary|muddled|blocked|overgrown|flooded';
/** Words that judge something as wrong, or as right. */
export const complaints = {
  words: listed(
    `is|are|was|were|keep|keeps|gets|get|feels|looks|seems|isn't|aren't|wasn't|weren't ${STATE}, is|are|was|were very|really|far|much|just|all|still|usually|and|a? ${STATE}, too few|many|much|little, comes|come|came|arrives|arrive|starts|start|ends|end|closes|opens|finishes too, there is|are|was|were|isn't|aren't|is|are no|not|nowhere|nobody|never|too, has|have no, nobody|no one answers|explains|tells|listens|knows|comes, never works|come|comes|answer|answers|open|arrive|arrives, does|do|did not|n't work|fit|open|come|answer, doesn't|don't|didn't|won't work|fit|open|answer|come, is|are a disgrace|mess|danger|worry|joke|nightmare|scandal, is|are great|lovely|wonderful|brilliant|excellent|kind|friendly|helpful`,
  ),
};

/** Where a sentence may split into two ideas. */
export const joiners = { words: listed('and, also, plus, but, as well as, while, whereas') };

/** Words that announce another idea. */
export const moreIdeas = {
  words: listed(
    "another thing, secondly, second of all, thirdly, on another note, by the way, in addition, additionally, furthermore, moreover, separately, on top of that, plus someone|somebody|the|we|there|i|please|could|why|nobody|my|our|it, and another, apart from that, the other thing, one more thing, also nobody|the|there|we|i|please|no|my|our|a|why|could|can|patients|staff|people, as for the|our|my, and also, while we are|we're at|on it, another idea|problem|point|issue|request, unrelated, ps, p s, different subject|topic, besides that",
  ),
  unless: listed('one plus one, the also, and also to|at|when|because|with|on|in|for|by|my|their'),
};

/** A clause with one of these continues what was said before. */
export const backReferences = {
  words: listed(
    "he, she, it, him, her, his, hers, its, they, them, this, those, these, that, then, such, mine, none, neither, both, so, because, which, why, it's, he's, she's, they're, that's, instead, otherwise, therefore, thats, the same, again, each other, one another, here, there, that one, to do so, either",
  ),
  unless: listed(
    'there is|are|was|were|should|must|needs|need|has|have|could|ought|will|would|seems, that the|a|an|we|i|people|patients|is|are|work|works|can, so much|many|long|far|few|little, this|these|that ward|street|hospital|road|estate|place|year|building, both wards|sides|parents',
  ),
};
