/** Five invented articles about one invented event, and one about another. */
export interface Story {
  site: string;
  title: string;
  path: string;
  paragraphs: readonly string[];
}

export const stories: readonly [Story, Story, Story, Story, Story] = [
  {
    site: "The Orrin Herald",
    title: "Cable car halts above Lake Orrin with 34 people on board",
    path: "/news/2031/03/cable-car-halts-above-lake-orrin",
    paragraphs: [
      "A cable car stopped halfway across Lake Orrin on Sunday afternoon and left 34 people hanging 80 meters above the water for almost six hours.",
      "All of them were brought to the shore by nightfall, the mountain rescue service said. Nobody was hurt, although two passengers were treated for cold.",
      "The cabin came to rest at 2:15 p.m., when a gearbox in the valley station failed, according to Berta Lindqvist, who manages the line. A spare motor that should have pulled the cabin home did not start.",
      "Rescuers climbed along the cable and let the passengers down one by one into boats of the lake police. The youngest of them was a boy of four.",
      "“We sang until we had no songs left, and then we sang them again,” said Tomas Reyle, a teacher who was on an outing with his choir.",
      "The line, which was built in 1974, will stay closed until the gearbox has been replaced. The state’s office for cableways has opened an inquiry.",
    ],
  },
  {
    site: "Northwater Agency",
    title: "Rescuers free 34 from stranded cable car over lake",
    path: "/wire/rescuers-free-34-from-stranded-cable-car",
    paragraphs: [
      "Rescuers freed 34 people from a cable car that had been stranded above Lake Orrin on Sunday, after a gearbox failed in the valley station.",
      "The passengers were lowered into boats of the lake police. Two of them were treated for cold, and nobody was injured, the mountain rescue service said.",
      "The cabin had left the summit shortly after two o’clock with a choir from Vellmar on board. It stopped above the deepest part of the lake, about 80 meters over the water, and stayed there for nearly six hours.",
      "Why the spare motor did not start is not clear. Berta Lindqvist, the manager of the line, said that it had been tested on Thursday and had run without fault.",
      "The office for cableways sent two inspectors to the valley on Monday. It ordered the operator to keep the line closed until they have finished their inquiry.",
      "Forty-one rescuers took part. Their leader, Ivo Castan, said that the wind had been kind to them.",
    ],
  },
  {
    site: "Vellmar Post",
    title: "Vellmar choir sings for six hours in stranded cable car",
    path: "/local/vellmar-choir-sings-in-stranded-cable-car.html",
    paragraphs: [
      "Members of the Vellmar choir spent nearly six hours in a cable car that had stopped above Lake Orrin on Sunday, and passed the time by singing.",
      "“We sang until we had no songs left,” said Tomas Reyle, who teaches music and leads the choir. Twenty-two of the 34 passengers belong to it.",
      "The cabin stopped in the early afternoon after a gearbox in the valley station broke. A second motor, meant for just such a case, did not start either.",
      "Mountain rescuers let the passengers down into boats of the lake police. Two elderly singers were treated for cold; nobody was injured.",
      "At the landing stage the rescuers were thanked with a last song. Reyle said that the concert in Vellmar on Wednesday would take place as planned.",
      "Tickets for it were sold out on Monday morning. The choir will give the proceeds to the mountain rescue service.",
    ],
  },
  {
    site: "Alpine Business Daily",
    title: "Orrin cableway closed after gearbox failure strands passengers",
    path: "/companies/20310317-orrin-cableway-closed",
    paragraphs: [
      "The Orrin cableway will be closed for at least three weeks after a gearbox failed on Sunday and stranded a cabin with 34 passengers above the lake.",
      "The company ordered a new gearbox on Monday, its manager, Berta Lindqvist, said. It will cost about 400,000 and has to be made to measure, because the maker of the old one no longer exists.",
      "The line was built in 1974 and carries some 190,000 passengers a year. It was last overhauled nine years ago.",
      "Inspectors of the office for cableways want to know why the spare motor did not start. According to the company it had been tested on Thursday without fault.",
      "Hotels on the southern shore fear for the Easter season. “Without the cableway nobody comes up here,” said Odile Marchetti, who speaks for them.",
      "All passengers were lowered into boats within six hours. Two of them were treated for cold.",
    ],
  },
  {
    site: "Lakeside Weekly",
    title: "How 41 rescuers emptied the cable car over Lake Orrin",
    path: "/features/how-41-rescuers-emptied-the-cable-car",
    paragraphs: [
      "It took 41 rescuers and nine boats to free the 34 people who were stuck in a cable car above Lake Orrin on Sunday.",
      "Ivo Castan was the first to climb along the cable. He reached the cabin at half past four, two hours after the gearbox in the valley station had failed.",
      "“They were singing, so I knew that they were well,” said Castan, who has led the mountain rescue service for eleven years.",
      "One after another the passengers were strapped into a seat and lowered 80 meters into the boats of the lake police. Each descent took about seven minutes.",
      "The last passenger set foot on land shortly before eight in the evening. Nobody was injured; two were treated for cold.",
      "Castan praised the calm of the passengers and the light wind. With a storm like that of February, he said, nobody could have climbed out there.",
    ],
  },
];

export const other: Story = {
  site: "Lakeside Weekly",
  title: "A giant turnip wins the spring fair of Cobbleford",
  path: "/features/giant-turnip-wins-spring-fair",
  paragraphs: [
    "A turnip with the weight of a calf won first prize at the spring fair of Cobbleford on Saturday, to the delight of its grower.",
    "Hilda Brandt had fed it with seaweed and had played it the cello every evening. The jury needed a fork-lift to put it on the scales.",
    "The runner-up, a leek of record length, was disqualified because its owner had joined two of them with glue.",
    "Visitors ate nearly nine hundred bowls of soup, and a brass band played until its tuba player fell into the pond.",
    "Next year the fair will have a class for the ugliest potato, and the rules about glue will be printed on the tickets.",
    "The turnip itself will be carved into a boat, in which Brandt hopes to cross the mill pond in June.",
  ],
};
