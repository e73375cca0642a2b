export const articles = [
  { text: "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt." },
  { text: "The Morning Star ran aground off Port Ellery on Tuesday. Lifeboats took all 412 people ashore." },
];
