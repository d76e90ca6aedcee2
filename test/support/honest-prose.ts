/**
 * Sentences as project leads write them, one a line: none of them may be taken for a placeholder, a boast or a team.
 * Many hold words on which a careless rule would stumble.
 */

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Operations, decisions and actions. */
export const HONEST_PURPOSES = lines(`
  Retention calls to customers of the mobile business
  Which payments are held for a look before the money moves
  A payment whose expected loss is high is held, and an analyst releases or refuses it within 30 minutes
  Sorting the entries of the shared to-do list of the branch
  Answering mails about machine learning courses at the evening school
  Approving training requests of the AI team
  Deciding which water mains are dug up next year
  The night nurse looks first at the patients on top of the list
  Which trucks are called in for an inspection before their next long trip
  Every pallet is weighed once more if the score says so
  Setting the order quantity for each store and article, every Thursday
  An inspector visits the restaurants with the highest risk within two weeks
  Picking the claims that an adjuster looks at in person
  A second radiologist reads whatever the first one and the score disagree on
  Loan officers call the applicant back for one missing document
  Which invoices are paid without a second signature
  Reading letters to the tax office and passing them to the right desk
  The dispatcher sends the spare part ahead of the mechanic
  Turning down the furnace by 5 degrees when the quality forecast allows it
  Choosing the 12 films on the first screen of each family
  Deciding who gets a reminder before the appointment
  Todd's crew is sent to the turbine that is most likely to stop
  The agent uses the AI draft as a first version and rewrites what is wrong
  Analysts use the ML score beside their own rules
  Support agents see a suggested reply and edit it before it goes out
  Planning shifts at the airport by expected passengers per quarter of an hour
  A buyer confirms every order above 10,000 euros, as today
  Grading apples into four classes on the line
  Flawless parts go straight to the customer; all others are looked at by hand
  Error-free invoices are paid at once, the others go to a clerk
  Sorting out the hospital letters that describe an allergy
  Seats are offered again when a passenger is unlikely to show up
  Deciding which trees are felled along the railway line before winter
  Picking the 40 schools that get a visit in autumn
  Which leads the sales people call before noon
  Pricing of spare parts that are sold less than once a month
  Guaranteed delivery slots are planned a day ahead
  Handling of cases within the guarantee period of two years
  Warranty and guarantee claims of dealers
  Which sensors are replaced during the summer stop
  Matching of job seekers and courses by a counselor
  Deciding where speed cameras stand next month
  The teacher decides who gets an extra lesson, with the list beside her
  Releasing a batch of vaccine after the cold chain was checked
  Cutting the list of suspicious transfers that compliance has to read
  100 % of the claims are read by hand today
  All customers who call are asked the same three questions
  Checking all the meters of a street on one day
  Which orders leave the warehouse with the early truck
  Re-ranking of search results in the shop for spare parts
  Use of the new furnace on night shifts
  Adopting rescued dogs into families
  Introduction of fixed visiting hours in ward 4
  Applying fertilizer only where the soil needs it
  Leverage in the pension portfolio is kept below 30 %
  Deployment of ambulances to waiting posts
  Implementing the maintenance plan of the airline
  Which tickets go to the service desk of which department
  Trains are held for connecting passengers if the delay stays below four minutes
  Building permits are checked for missing drawings
  Deciding whether a crossing guard is sent to a school
`)

/** What stands in the other prose fields: targets, reasons, mitigations, fallbacks, days at work. */
export const HONEST_DETAILS = lines(`
  Private customers with a contract of at least three months
  Customers in arrears; employees
  In the night before the first working day of the month
  The customer gives notice, and does not withdraw it
  On the last night of each month: will this customer give notice within 30 days and not withdraw it?
  The notice table of the billing system
  Customers who just stop paying are not in it
  The field "N/A" of the old system counts as no
  Paths such as /data/n/a/2024 are skipped by the loader
  NA and EMEA only
  None
  Nobody
  No
  Yes
  7 %
  -21
  2 - 3 weeks
  Not yet; access was asked for on 3 November
  To be decided at the meeting of 12 January, by Ilse Verhoeven
  The date is to be confirmed by the Board on 3 December
  To be delivered by the vendor on 30 July 2027
  Unknown callers are left out
  The outcome of one case in five stays unknown, since the patient moves away
  Someone in the branch calls the customer
  Somebody from the front line is on call until 22:00
  Someone who gives notice
  Some text messages are sent at night
  Some texts are in French
  Placeholder images are replaced by photos of the goods
  Fill in the claim form for the customer
  Fill me in on the first of the month, said the sponsor; she gets one page
  Does the queue cope with Mondays?
  The score reaches the agent by 8:00…
  The old list is used
  The chat goes to the queue of the agents, as today
  After 50 milliseconds without an answer the payment goes by the rules
  The scales are read by hand
  Yesterday's list is kept ready, and the day before's as well
  Nothing stops: the clerk decides as before
  A switch in the campaign tool
  Call the platform desk, say "score off"; the desk turns the switch
  Set the campaign to paused
  The agent picks a reason in the CRM; reasons are read weekly
  The top 3 % go on the call list; nobody else is called
  Before the monthly billing run, after the address check
  An agent takes calls as they come and makes none
  An agent starts with ten names to call, each with the reason
  A change request; releases every quarter, none in December
  Ten outgoing calls a day, chosen by a score
  Fewer holds, in another order, with a reason in place of a rule number
  What the score means, when to skip a call, how to say why
  Prices were raised in May 2026; the months before it are different
  Customers of the company bought in 2025 are missing
  Shops in their first three months, and gift cards
  Night shifts are few in the data
  Electric buses came in 2025 and there are only 40 of them
  The trials used scanners of another make
  One in two hundred cases is chosen at random
  Every declined applicant in 300 is granted the loan all the same, and watched
  Call everybody whose contract ends within 60 days
  It reaches 4,000 of 7,200 leavers at three times the calls
  Thirty new rules for the patterns of last year
  A printed checklist, read aloud at the handover
  Half as many are found, at the same price
  It was tried in 2023 and nobody kept the list up to date
  About 7,200 customers keep leaving every month without a call
  We go on paying 1.1 million a year for water that never reaches anybody
  Business customers; anything about prices
  Refusing service, setting prices, judging agents
  Judging whether somebody is worth credit
  The name, the address and the age are not shown to the reader
  Discounts for people who would have stayed anyway
  The control group goes on as today
  The pilot of June 2027, against the control group
  1,100 chats drawn at random, each read by two reviewers
  The whole pilot, every depot but the one in Kiruna
  Calls to customer service per 1,000 payments held
  at most 3
  below 4 in 100
  twice the mean in any country
  no more than two in a week
  no false alarm during the night of the audit is acted on
  No false positives were found in the 40 letters we read
  No errors were found in the sample of 200
  Zero false alarms were counted in the first week, and nine in the second
  In the 60 answers read by two lawyers no hallucinations were found; that shows little
  There were no false alarms in the pilot
  Without false alarms the list would be twice as useful
  If there are no false positives for a month, the limit is raised
  Nobody expects a model without false positives
  A precision of 100 % is not what we are after
  An accuracy of 100 % on twelve cases says nothing
  100 % accuracy is impossible here, since two experts agree in 91 of 100 cases
  Highly accurate it is not, and it need not be
  It will never be 100 % right
  The customer is always right, says the service handbook
  A clerk who is never wrong does not exist
  Our scales are always correct to the gram, since they are calibrated daily
  We saw no false alarms last winter because the sensors were off
  100% cotton shirts are sorted by color
  Todo el mundo
  N/A-coded rows
  Pending cases
  Total predictions a month are about 40,000
  In total, precision fell from 9 to 7 in 100
  Nearly accurate addresses are mended by hand
  The scale is accurate to 5 grams
  Legitimate interest; assessment of 3 December 2026
  Performance of the contract for order questions
  No Annex III use: it chooses whom to call, nothing is refused
  The first line of every chat says so
  An underwriter, within two days
  The complaints desk; answered within 10 days
  Customer service releases a wrongly held payment within an hour
  The call center was never asked
  The Board had heard 95 % accurate
  The CRM cannot show different offers
  Location data were used without a basis
  Agents are paid by calls taken, not by calls made
  Marketing wanted the budget for a campaign of its own
  The order could not be read for guests
  Mechanics cleared the fault code and wrote "nothing found"
  Scores arrive late on the first of the month
  The person who keeps the rules retires in March
  Load test at three times the volume of the pilot
  A second supplier is tested every quarter
  Nothing beyond answering; kept for 30 days
  assistant-large 2026-08-01
  Every quarter, or below 5 right in 100; the decision owner approves
  Two reviews in a row below the bar; the sponsor takes it out
  Platform desk, by phone at any hour, then the decision owner
  One in five honest customers whose payment is held does not come back within 90 days
  The answer comes within 50 milliseconds, 99 times in 100
  Every honest customer who is held calls us, and we cannot say why
  Reasons are read to better the score, not to judge analysts
  Release 80,000 for the change to the CRM
  Go on. The drafts for agents stay on the list as the second step.
  Who reads the letters while Paul is away?
  Is the share of guests known by country?
  Which depots take part in spring
  Waiting for the release of 12 March
  Wip Logistics delivers the parts
  WIP stock at station 7 is counted every shift
  TBD Logistics delivers the parts
  Todor signs for the data
  The foobar field of the old export is dropped
  Dummy parts are run through the line on Mondays
  Dummy accounts of the test shop are left out
  Bla Bla Car passengers are left out
  No idea from the suggestion box is thrown away unread
  To follow a patient for a year costs 300 euros
  Coming soon after birth, the test is done before the third day
  Still births are left out
  By noon
  Later than 18:00 nobody is there
  Soon after the outage the pumps start again
  Yet another reminder annoys people; there is one, no more
  Xxxtra Deals newsletter readers
  XXL parcels go by another belt
  Q&A
  R&D
  n/a is written by clerks for foreign plates; these are looked up
  ask N/A team
  … and 3 more depots from August on
  — as agreed with the works council on 4 May —
  ??? in the export stands for a missing umlaut
  不適用の顧客を除く
  Клієнти, які пішли
  待定名单上的客户
  العملاء الذين لم يدفعوا
  Kunden, die gekündigt haben
  Clientes que se dan de baja en 30 días
  Les clients qui résilient dans les 30 jours
  Klanten die binnen 30 dagen opzeggen
  解約した顧客
  이번 달에 해지한 고객
  Everything the cashier cannot read is typed in
  The well is closed if two of three pumps fail
  Scores are deleted after 13 months in the backups too
  Ask her in January
  See DPIA-2026-17
  As of last night
  Half of them
  Four
  Oslo and Bergen
  Only on weekdays
  From ward 3 to ward 9
  Two of our six plants
  GPT-4.1 of 14 April 2025
  v3.2.1
  PAY-6120
  06:00 on the first working day
`)

/** What people were told, and may be told. */
export const HONEST_TOLD = lines(`
  We guarantee that nobody loses a bonus
  There is no such thing as a perfect prediction
  We guarantee that no one is dismissed because of it
  It will sometimes get it wrong, and then you decide
  Almost no one called back in the first week
  Nothing slips through the gate without a scan by a guard today
  Of 100 holds, 79 are wrong, and each is looked at
  Of 100 customers called, about 8 were about to leave
  We do not promise 100 %
  We can't guarantee that
  No guarantee was given
  Nobody said it was highly accurate
  It will be wrong in 9 of 10 calls, and pays all the same
  Fewer false positives than today
  At most 3 false alarms a week
  Half of all chats without an agent by summer
  About 3 million a year, from autumn on
  No more than 3 in 1,000 payments are held
  It says it is a machine and hands over on request
  100% of invoices are checked by hand
  100 % of the calls are still made by people
  100 percent of the women are read by a radiologist, as today
  All letters are read by a person before they go out
  A clerk still stops every transfer above 10,000
  Agents call all customers and remove all duplicates
  Nurses find every empty bed by hand
  The inspectors will find all defects that are not in the list, as before
  People who catch every train will not notice it
  Customers with a money-back guarantee are called first
  The guarantee period of two years is not touched
  The supplier guarantees delivery of the scanners in May
  Delivery is not guaranteed before June
  Results are not guaranteed
  It does not find all leaks, about two in three
  It cannot catch every fraud
  It finds 60 of 100 frauds
  It will not eliminate all manual work
  It never decides without a person
  If it is wrong, the agent says so with one click
  No errors were found in the first test of 50; more are tested in May
  There were no mistakes in the ten letters we read
  In two years there have been no misses that hurt anybody
  We would need zero errors for that, and nobody has them
  Whether it eliminates all doubles is tested in spring
  Your work does not disappear; the list gets shorter
  Nobody is judged by how often they follow it
  You can overrule it at any time, and nobody asks why
  Prices stay as they are
  The vendor says 91 % on its own cases; ours have not been tried
  It costs 200,000 once and 60,000 a year
  About one in twenty answers will need a person
  Nothing changes before the pilot in June
  The bank stays responsible for every decision
  Precision is about 20 in 100, twice as good as the rules
  Every quarter we show you what it brought
  It is not error-free; read what it writes
  We guarantee a reply by a person within a day
  Zero errors at customs is the aim of the broker, not of the model
  Eliminating all paper forms is another project
  We stop all work at the first injury
  With no false negatives we would need 30 nurses more
  100 % of the budget is released in January
  Not one of the wards asked for it; two would like to try
  No mistakes of last year are in the data
  The law guarantees a second opinion
  100 % correct answers are rare even among teachers
  The claim of 100 % accuracy was taken back in May
  It was said that it is highly accurate; that was wrong
  The forecast will be off by a quarter, now by a third
  90 percent of the tickets go to the right desk at once, the rest is passed on
  A third fewer empty shelves, if the stores order by it
  We stop if fewer than 6 of 100 calls are right
  Accuracy of 95 % is what doing nothing reaches; it says little
  One percent of the answers may do harm, and two people read for it
  In winter it works less well
  She stops all trains at the signal by hand
  Guards who spot every fare dodger exist only in films
`)

/** Persons, in many ways of writing and naming. */
export const HONEST_NAMES = lines(`
  Ilse Verhoeven
  Suharto
  王芳
  Sukarno
  Madonna
  Pelé
  Björk Guðmundsdóttir
  Jan van der Berg
  Anneli Korhonen, Head of the CRM team
  Marek Novak (Management)
  Noor Aziz: IT department
  Lillian Board
  Ken Board
  Group Captain Peter Townsend
  Unity Mitford
  Officer Maria Lopez
  Tim Boardman
  Cio Marchetti
  Coo Adebayo
  Marina Sales
  Teamu Tamminen
  Jo Teammann
  Dr. Amina El-Sayed
  Prof. Dr. med. Karl-Heinz Groß
  Ng
  O
  Li Wei
  Đỗ Thị Tố
  Heisuke Todo
  Tbilisa Nadiradze
  Na Xi
  N. A. Petrov
  A. B. de Souza e Silva
  Sir Ian Head
  Edith Head
  Chief Dan George
  Manager Singh
  Major Tom Jones
  Justice Office
  Unit Žagar
  Ольга Іваненко
  佐藤 健
  김민수
  محمد علي
  Ruth Bader Ginsburg
  Mary Ann (until March: José Pérez)
  Óscar de la Renta
  Mr. Everyone Nkosi
  Business Ncube
  Legal Moyo
  Bee Ops
  Someone Else-Smith
  Nobody Owens
  Xi
  Wu Xxx-Liang
  Data Datta
  Art Council
  Finance Mwale
  Innocent Committeeman
  Desk Okoro
  Sales, Marina
  Boris Squad
  Ed Head
  Lead Belly
  Nadia Finance
`)

/** Numbers that a business watches. */
export const HONEST_NUMBERS = lines(`
  Customers who leave in a month
  Fraudulent payments that go through in a month
  Products recalled in a year
  Recall rate of airbags
  Accuracy of the order picking
  Forecast accuracy by store, as the planners count it
  Precision of the milling machine, in micrometers
  Sensitivity of the smoke detectors
  Network performance score of the antennas at night
  Model cars sold in December
  Sales of the F1 collection
  Hours from call to ambulance
  Empty shelves per 1,000 articles
  Breakdowns on the road
  Complaints per 1,000 calls
  Net promoter score
  Credit score of new borrowers, median
  Waiting time in the emergency room
  Reads per radiologist and day
  Water lost between plant and tap
  First-time-right tickets
  Rouge sold per store
  Blue parcels per hour
  F1 tickets sold
  Specificity of the antibody test
`)
