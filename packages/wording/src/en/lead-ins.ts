import { listed } from './listed.ts';

/** Words before the first meaningful word: "we will", "our purpose is to". */
export const leadIns = {
  words: listed(
    'we will|shall|can|must|should|would|could|all|need|want|aim|plan|intend|seek|hope|try|exist|work|continue|commit|always|now to?, we are|were going|here|committed|determined|trying|working|able? to|towards?, we are, we, together, to, will, shall, are|were going|here|committed|determined|trying|able to, our|the purpose|aim|mission|goal|job|task|vision|intention|role|work is to?, our services|service|ward|wards|teams|team|staff|hospital|home|practice|trust|organisation|council all?, the services|service|ward|wards|teams|team|hospital|home|practice|trust|organisation|council, aim|want|seek|strive|hope|intend|plan|need|commit|continue|work|strive to, always, jointly, collectively, and, also, each|every year|day|week, by working together, work|working together to, in partnership, with our|the? partners|patients|residents|neighbours, can, must, should',
  ),
};
