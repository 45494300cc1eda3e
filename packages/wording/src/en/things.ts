/** Things that are put in place, bought, written or run: what turns a verb such as "create" into a solution. */
export const things = [
  'app|apps|application|software|system|systems|platform|portal|website|database|dashboard|tool|tools|toolkit|technology|device|devices|wifi|robot|robots|tablets|tracker',
  'checklist|checklists|bundle|form|forms|template|proforma|leaflet|leaflets|poster|posters|newsletter|passport|passports|charter|guide|guideline|guidelines|handbook|survey|questionnaire|register|log',
  'policy|policies|protocol|protocols|procedure|procedures|process|processes|pathway|pathways|plan|plans|strategy|framework|model|structure|standard|programme|program|project|initiative|campaign|scheme|pilot',
  'service|services|clinic|clinics|hub|hubs|centre|unit|helpline|hotline|desk|shop|café|cafe|kitchen|garden|playground|shelter|building|extension|lounge',
  'team|teams|group|groups|committee|board|forum|forums|council|network|panel|taskforce|club|meeting|meetings|huddle|huddles|round|rounds|session|sessions|conference|event|events|workshop|workshops',
  'training|course|courses|module|modules|package|curriculum|induction|programme|programmes',
  'role|roles|post|posts|champion|champions|coordinator|coordinators|navigator|navigators|lead|leads|ambassador|ambassadors|buddy|mentor|mentors|host|hosts|staff|nurses|workers|officer|officers|manager|volunteers',
  'booklet|booklets|video|videos|film|directory|handrails|handrail|noticeboard|noticeboards|fence|swings|ramp|rail|rails|map|timetable|lights|lighting|lamp|lamps|camera|cameras|cctv|sensor|sensors|mats|bins|sign|signs|signage|bench|benches|bed|beds|doors|barriers|bollards|screens|equipment|kit|plugs|masks|chairs|lift|path|crossing|alarms|pumps',
  'rota|rotas|contract|contracts|agreement|budget|fund|grant|incentive|bonus|access|inbox|record|records|referral|triage|visits|calls|reminders|texts|packs|boxes|vouchers|agreements',
].join('|');
