/** Sentences whose numbers count or measure nothing, or nothing certain. None of them may be charted. */
export const NO_QUANTITIES = `
The old bridge was finished in 1884.
The store opened its doors in 2003 and closed them in 2019.
The family has lived in the valley since 1720.
A poem of 1912 describes the same garden.
The 1966 flood is still remembered in the town.
The class of 1985 meets in the spring.
Between 1939 and 1945 the theatre was dark.
By 2030 the old law will be forgotten.
The artist, born in 1850, never left the island.
In the 1920s the dance hall was full on Sundays.
The winter of 1709 killed the olive trees.
The events of 11 September changed the law.
The meeting is on 3 March in the great hall.
The ship left on the 14th of July.
On 4 July 1776 the paper was signed.
The answer stands on page 212.
Turn to pages 40 to 45 for the map.
Chapter 9 tells how the war began.
Section 4.2 explains the rule.
Figure 12 shows the valve.
See Table 3 for the names of the members.
Line 88 of the program is wrong.
Volume 7 of the letters is lost.
Issue 118 of the journal was burned.
Episode 3 was filmed in a barn.
Season 2 ends with a wedding.
Act 5 is often cut.
Verse 12 is sung by the children.
Psalm 23 is read at the grave.
Step 4 is the hardest.
The family lives at 14 Mill Lane.
The office is at 1600 Pennsylvania Avenue.
Her flat is number 27.
Room 101 is locked.
Gate 32 is closed for repairs.
The tram 12 goes to the lake.
Bus 7 stops at the church.
Flight 370 never arrived.
The train leaves at 18:45 from platform 3.
The doors open at 7 p.m. and close at midnight.
The shop opens at 9 on weekdays.
Highway 61 follows the river.
The M25 goes round the city.
Exit 14 leads to the harbour.
Apollo 13 came home safely.
The Boeing 737 was grounded.
Windows 95 changed the market.
The engine runs on Python 3.11.
Version 1.21.4 fixes the fault.
The port 8080 must be open.
The server answers with status 404.
The address is 192.168.0.1 in most homes.
Article 5 binds all members.
Rule 34 is well known.
Law 12 was repealed by the king.
ISO 9001 is a norm for factories.
RFC 2616 was replaced long ago.
Form 1040 is due in April.
The flat has the postcode 90210.
Call 112 if there is a fire.
The telephone number is 555 0134.
The film got 4 out of 5 stars.
Critics gave it 8 out of 10 on average.
The hotel has 5 stars.
The app is rated 4.6 by its users.
The home team won 3–1 in the rain.
The final ended 21–19 after a long rally.
The score was 40–30 when the rain came.
She won gold in lane 4.
He wears number 10 on his back.
The song reached number 2 in Britain.
He finished in 12th place.
The town ranks 14th in the country.
She came 3rd in the race.
The girl is 9 years old.
The old dog is 14 years old.
Aged 82, he learned to swim.
The house was sold 12 years ago.
They met again 30 years later.
Henry VIII had many wives.
Louis XIV built the palace.
World War II ended in May.
The ratio of sand to lime is 3:1.
The map has a scale of 1:50,000.
The picture is 16:9 and not 4:3.
Mix them 2:1 and wait.
E = mc² is on his grave.
If x = 12, the sum is even.
The chance of this is 1/6.
Water is H2O and not HO2.
A 10x lens is enough for beginners.
He bought a 24-hour ticket at the gate.
The 100-metre race was run in the rain.
A 5-year plan was made by the party.
The 3-room flat looks on the yard.
The A4 sheet was blank.
The MP3 file was lost.
The 4K screen is too large for the room.
COVID-19 closed the schools.
The G7 met by the sea.
The U2 concert was cancelled.
Area 51 is in the desert.
Catch-22 is a novel about war.
Blink 182 played that night.
Studio 54 was a club in New York.
Room for 1 more is on the cart.
Channel 4 showed the film.
Radio 1 played the song all day.
Group 3 won the prize.
Team 7 was the last to finish.
Question 6 was too hard for most.
Nobody knows whether 400 houses burned.
The plan would cost £3 million if it were built.
The bridge could carry 40 tonnes.
Sales might rise by 20 percent.
Revenue is expected to reach $9 million.
The rate did not fall to 4 percent.
The minister says that 300 jobs are safe.
The rumour said that the treasure was worth £2 million.
The paper claimed that 90 percent agreed.
Imagine that 1,000 people stood on the square.
For example, 200 grams of flour would do.
12lamps provides oil and wicks to all keepers of the coast.
`
  .trim()
  .split('\n');
