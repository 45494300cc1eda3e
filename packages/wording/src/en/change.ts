import { listed } from './listed.ts';

/** What makes a sentence say that something will be otherwise than it is. */
export const improvements = {
  words: listed(
    'reduc*, increas*, decreas*, improv*, rais*, lower, lowers, lowering, cut, cuts, cutting, halv*, doubl*, tripl*, trebl*, shorten*, lengthen*, extend*, drop, drops, dropping, fall|falls|fell|fallen|falling from|to|by|below|under, fall, is|are down|up, go|goes|going down|up, come|comes|coming|bring|brings|bringing down|back|below, rise, rises, rising, grow, grows, growing, shrink*, stop, stops, stopping, prevent*, avoid*, eliminat*, abolish*, remov*, clos* the gap, narrow*, ease*, speed*, slow*, boost*, strengthen*, restor*, achiev*, widen*, eradicat*, minimis*, curb*, curtail*, tackle ~ down, get rid of, rid, return to, back to, up to, up from, down to, down from, becom*, turn*, double, treble, quadrupl*, lose, loses, gain, gains, win, save, saves, saving, free, frees, keep, keeps, maintain*, protect*, recover*, heal*',
    'fewer, less, more, better, worse, sooner, earlier, later, faster, quicker, quicker*, shorter, longer, higher, quieter, safer, happier, warmer, cleaner, calmer, closer, easier, cheaper, lighter, healthier, stronger, greener, smaller, larger, bigger, kinder, friendlier, steadier, rarer, rare, oftener, fairer, drier, simpler, smoother, clearer, brighter, fresher, lonelier, least, most, no longer, never, no, nobody, not, none, zero, nil, without, at least, at most, half|third|twice|double|quarter as often|many|much|long|fast|likely',
    'from # ~ to #, # in|out #|of every? #?',
  ),
  unless: listed(
    'no #, more than #, less than #, up to #, save lives, no later, at the latest, not only, protect* time, at most #, at least #',
  ),
};

/** Words that say what people do or have: a state to be reached. */
export const outcomes = {
  words: listed(
    'is, are, be, being, been, has, have, get, gets, can, could, does, do, say, says, said, know, knows, feel, feels, go, goes, see, sees, take, takes, receive, receives, leave, leaves, find, finds, answer, answers, answered, come, comes, stay, stays, wake, wakes, woken, make, makes, reach, reaches, live, lives, eat, eats, learn, learns, wait, waits, sit, sits, meet, meets, use, uses, report, reports, tell, tells, told, ask, asks, asked, hear, hears, heard, start, starts, finish, finishes, die, dies, own, owns, read, reads, name, names, understand, understands, trust, trusts, recover, recovers, admitted, transferred, discharged, seen, treated, given, offered, moved, visited, helped, arrive, arrives, attend, attends, miss, misses, need, needs, spend, spends, begin, begins, walk, walks, talk, talks, speak, speaks, play, plays, join, joins, choose, chooses, remember, remembers, return, returns, agree, agrees, count, counts, have had, cross, crosses, register, registered, vaccinated, screened, fed, washed, drink, drinks, earn, earns, sleep through, sleep #, sleep better|well|at|in|for #, sleeps, clean up, manage, hold, holds, breathe, breathes, cycle, cycles, done',
  ),
};

/** Openings that say only that somebody will busy themselves. */
export const vagueVerbs = {
  words: listed(
    'focus|focusing|concentrate|concentrating|work|working|look|looking on|at|with|into|towards|closely|together, explor*, consider*, think|thinking about, understand*, discuss*, review*, address, addressing, engag*, investigat*, examin*, raise awareness, scope|scoping, map|mapping, study|studying, research*, support, supporting, promote, promoting, champion, consult*, talk about|to|with, have a conversation, reflect*, plan, planning, gather, learn about, find out',
  ),
};
