/** Sentences that have most words in common and say something else. */
export const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  [
    'The court in the harbour town found the minister guilty of fraud on Monday evening.',
    'The court in the harbour town found the minister not guilty of fraud on Monday evening.',
  ],
  [
    'The new bridge over the harbour will cost the town $5 million in the coming year.',
    'The new bridge over the harbour will cost the town €5 million in the coming year.',
  ],
  [
    'The council voted to open the new road with the consent of the people who live there.',
    'The council voted to open the new road without the consent of the people who live there.',
  ],
  [
    'About twelve people were hurt when the old ferry ran into the pier in the harbour.',
    'About fourteen people were hurt when the old ferry ran into the pier in the harbour.',
  ],
  [
    'The price of bread in the town rose by a tenth in the first half of the year.',
    'The price of bread in the town fell by a tenth in the first half of the year.',
  ],
  [
    'The company must pay the fine to the town before the end of the coming year.',
    'The company may pay the fine to the town before the end of the coming year.',
  ],
  [
    'All people in the town support the plan for a new road along the old harbour.',
    'Some people in the town support the plan for a new road along the old harbour.',
  ],
  [
    'The captain left the harbour before the storm had reached the outer pier of the town.',
    'The captain left the harbour after the storm had reached the outer pier of the town.',
  ],
  [
    'The bridge over the harbour is $1.1 million more than the town had planned to spend.',
    'The bridge over the harbour is $1.1 billion more than the town had planned to spend.',
  ],
  [
    'The growth of the trade in the harbour was 2.4 per cent in the first half of the year.',
    'The growth of the trade in the harbour was −2.4 per cent in the first half of the year.',
  ],
  [
    'The rate that the bank asks of the town is 1.5 in the first half of the year.',
    'The rate that the bank asks of the town is 1,5 in the first half of the year.',
  ],
  [
    'The vote on the new road will be held in the town hall in January of the coming year.',
    'The vote on the new road will be held in the town hall in June of the coming year.',
  ],
  [
    'The mayor said on Monday that the new bridge over the harbour is safe for everyone.',
    'The mayor said on Monday that the new bridge over the harbour is unsafe for everyone.',
  ],
  [
    'The mayor said that he had taken the money of the town for the new bridge.',
    'The mayor denied that he had taken the money of the town for the new bridge.',
  ],
  [
    'The dog of the mayor bit the chairman of the board at the gate of the harbour.',
    'The chairman of the board bit the dog of the mayor at the gate of the harbour.',
  ],
  [
    'More people live in the old town by the harbour than in the new one on the hill.',
    'Fewer people live in the old town by the harbour than in the new one on the hill.',
  ],
  [
    'The trade union supports the plan of the town to close the old harbour for good.',
    'The trade union opposes the plan of the town to close the old harbour for good.',
  ],
  [
    'They asked us for help with the new bridge and with the old harbour of the town.',
    'They asked US for help with the new bridge and with the old harbour of the town.',
  ],
  [
    'The model has 10² cells in each of the rows that are shown in the table below.',
    'The model has 102 cells in each of the rows that are shown in the table below.',
  ],
  [
    'The former chairman of the board has left the town with the money of the ferry.',
    'The chairman of the board has left the town with the money of the ferry.',
  ],
  [
    'The plan is legal under the law of the town, the judge of the high court said.',
    'The plan is illegal under the law of the town, the judge of the high court said.',
  ],
  [
    'The firm bought the old ferry from the town for a sum that was not made known.',
    'The firm sold the old ferry to the town for a sum that was not made known.',
  ],
  [
    'It is likely that the old ferry will sail again in the spring of the coming year.',
    'It is unlikely that the old ferry will sail again in the spring of the coming year.',
  ],
  [
    'The number of thefts in the harbour doubled in the first half of the year.',
    'The number of thefts in the harbour halved in the first half of the year.',
  ],
  [
    'The judge let the captain of the ferry go because he had told the truth in court.',
    'The judge let the captain of the ferry go although he had told the truth in court.',
  ],
  [
    'At least ten of the men in the boat were saved by the people of the harbour.',
    'At most ten of the men in the boat were saved by the people of the harbour.',
  ],
  [
    'The wife of the mayor paid for the ball in the old hall by the harbour.',
    'The mayor paid for the ball in the old hall by the harbour.',
  ],
  [
    'Is the new bridge over the harbour safe for all who have to cross it every day?',
    'The new bridge over the harbour is safe for all who have to cross it every day.',
  ],
  [
    'The ministers, who had lied to the board, left the town on the last ferry.',
    'The ministers who had lied to the board left the town on the last ferry.',
  ],
  [
    'Only the chairman of the board knew that the ferry had a hole below the line.',
    'Even the chairman of the board knew that the ferry had a hole below the line.',
  ],
  [
    'The town will pay half of the cost of the new bridge over the old harbour.',
    'The town will pay all of the cost of the new bridge over the old harbour.',
  ],
  [
    'The board has never closed the harbour to the boats of the people of the island.',
    'The board has ever closed the harbour to the boats of the people of the island.',
  ],
]

/** The same news as two papers print it. */
export const WIRE_COPY: readonly (readonly [string, string])[] = [
  [
    'The mayor resigned on Monday after a court found that he had taken bribes.',
    'The mayor resigned Monday after a court found that he had taken bribes.',
  ],
  [
    'The mayor resigned on Monday after a court found that he had taken bribes.',
    'The mayor resigned on Monday after a court found he had taken bribes.',
  ],
  [
    'Prices rose 5 percent in the first half of the year, the bank said.',
    'Prices rose 5% in the first half of the year, the bank said.',
  ],
  [
    'Prices rose 5 per cent in the first half of the year, the bank said.',
    'Prices rose five percent in the first half of the year, the bank said.',
  ],
  [
    'Officials said the U.S. navy had closed the harbour to all boats of the island.',
    'Officials said the US navy had closed the harbour to all boats of the island.',
  ],
  [
    'The organisation closed its centre in the harbour, officials of the town said.',
    'The organization closed its center in the harbor, officials of the town said.',
  ],
  [
    'The ferry sank off the coast of the island on Monday, killing two people, police said.',
    'The ferry sank off the coast of the island on Monday, killing two people, said police.',
  ],
  [
    'The ferry sank off the coast of the island, killing at least 12 people.',
    'The ferry sank off the island coast, killing at least 12 people.',
  ],
  [
    'The chairman of the board told reporters that nobody had paid for the ferry.',
    'The board chairman told reporters that nobody had paid for the ferry.',
  ],
  [
    'The council approved the plan by nine votes to four late on Monday evening.',
    'The council approved the plan by nine votes to four on Monday evening.',
  ],
  [
    'The council has approved the plan by nine votes to four on Monday evening.',
    'The council approved the plan by nine votes to four on Monday evening.',
  ],
  [
    'The minister does not want to pay for the new bridge over the harbour.',
    "The minister doesn't want to pay for the new bridge over the harbour.",
  ],
  [
    '“We did not know of the hole in the hull,” the captain of the ferry said.',
    "'We did not know of the hole in the hull', the captain of the ferry said.",
  ],
  [
    'The bank, which lent the money, said that it would wait for the court to rule.',
    'The bank which lent the money said it would wait for the court to rule.',
  ],
  [
    'Two people died and ten were hurt when the old pier fell into the sea.',
    'Two people were killed and ten hurt when the old pier fell into the sea.',
  ],
  [
    'The firm said in a statement that it would pay the fine to the town in full.',
    'In a statement, the firm said that it would pay the fine to the town in full.',
  ],
  [
    'The firm would pay the fine to the town in full, it said in a statement.',
    'The firm will pay the fine to the town in full, it said in a statement.',
  ],
  [
    'The storm hit the coast on Monday night, leaving thousands without power or water.',
    'The storm hit the coast Monday night, leaving thousands without power and water.',
  ],
  [
    'The storm hit the coast on Monday night, leaving thousands without power.',
    'The storm hit the coast on Monday night and left thousands without power.',
  ],
  [
    'He was taken to hospital with injuries that were not life-threatening, police said.',
    'He was taken to the hospital with injuries that were not life threatening, police said.',
  ],
  [
    'The island has a population of 1,200 and lives mainly from the trade in salt fish.',
    'The island has a population of 1200 and lives mainly from the trade in salt fish.',
  ],
  [
    'The election will be held on 3 May in all of the towns along the coast.',
    'The election will be held on May 3 in all of the towns along the coast.',
  ],
  [
    'Mayor Ann Lee said the town would build the new bridge over the harbour itself.',
    'The mayor, Ann Lee, said the town would build the new bridge over the harbour itself.',
  ],
  [
    'The police have arrested a man over the theft of the chairman’s boat.',
    "Police have arrested a man over the theft of the chairman's boat.",
  ],
  [
    'It was the worst storm to hit the coast in more than a hundred years, they said.',
    'It was the worst storm to hit the coast in over a hundred years, they said.',
  ],
  [
    'The court ruled that the town must pay back the money to the firm.',
    'The court ruled the town must pay the money back to the firm.',
  ],
  [
    'The talks between the board and the union ended without a deal on Monday night.',
    'Talks between the board and the union ended without a deal on Monday night.',
  ],
  [
    'The plane carrying 40 people made an emergency landing on the island on Monday.',
    'A plane carrying 40 people made an emergency landing on the island Monday.',
  ],
  [
    'The co-operative said its e-mail system had been down for most of the day.',
    'The cooperative said its email system had been down for most of the day.',
  ],
  [
    'Voters on the island go to the polls on Monday to choose a new council.',
    'Voters on the island are going to the polls on Monday to choose a new council.',
  ],
]
