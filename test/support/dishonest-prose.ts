/** What the rules that read texts are there to find; one a line, beside the corpus of what they must leave alone. */

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const PLACEHOLDERS = lines(`
  tbd
  TBD.
  T.B.D.
  todo
  TODO: tbd
  to do
  [to be defined]
  To be determined later
  to be confirmed by someone
  n/a
  N/A.
  xxx
  XXXX
  ?
  ???
  -
  --
  —
  ...
  …
  someone
  Somebody
  <placeholder>
  (fill in)
  not yet decided
  FIXME
  to follow
  coming soon
  WIP
  blah blah
  foobar
  dummy text
  lorem ipsum
  no idea yet
  will be added later
  tbc / tbd
  asdf
`)

export const BOASTS_ANYWHERE = lines(`
  The model is highly accurate
  An extremely accurate forecast for every store
  Near-perfect precision in picking claims
  A score that is 100 % accurate
  100% reliable answers to every traveler
  An accuracy of 100 % in production
  There will be no false positives
  Zero false alarms from day one
  Cases are found without any false negatives
  The assistant gives hallucination-free answers
  Error-free predictions for all stores
  Customers get highly accurate prices
  Answers without hallucinations
  The score is never wrong
  It never fails
  The system never misses a fraud
  The forecast is always right
  A foolproof check of all invoices
  Guaranteed savings of 2 million
  No doubt it is highly accurate
  It is not only cheap, it is not cheap but highly accurate
  No training is needed, and it is absolutely accurate
  Without question the model is fully accurate
  It never gets it wrong
  The forecast cannot go wrong
  Answers that are practically without errors
  A virtually error-free check
  Almost no false alarms from day one
  The model leaves no leak undetected
  Nothing slips through any more
  The score tells good from bad with absolute certainty
  The assistant always gets it right
  Nearly flawless drafts
`)

export const BOASTS_WHEN_TOLD = lines(`
  It will be right in 100 % of the cases
  100% of the fraud is caught
  It catches 100 percent of all leaks
  We guarantee 2 million a year
  The model guarantees a lower price
  Success is guaranteed
  It eliminates all manual work
  The model catches every leaver
  It will prevent every breakdown
  It finds all defects
  There will be no errors
  No mistakes any more
  The system is flawless
  The software works perfectly
  The AI will run error-free
  Detects every tumor
  We will catch every fraud
  It makes no mistakes
  We will guarantee that the model finds them
  Predicts all failures a week ahead
`)

export const TEAMS = lines(`
  CRM team
  The Data Team
  Team Phoenix
  Management
  Customer department
  IT Dept.
  Steering committee
  Task force churn
  Board
  The Board
  Management board
  Supervisory Board
  Board of Directors
  Working group fraud
  Business unit north
  Project office
  Group Risk
  IT
  HR
  Finance
  Marketing
  the business
  Customer service
  Everybody
  Stakeholders
  IT service desk
  Works council
  Call center
`)

export const TITLES = lines(`
  CEO
  the CFO
  CIO
  Chief Risk Officer
  the Chief Operating Officer
  Head of Operations
  Head of Customer Service
  Head of Risk Management
  Director of Marketing
  VP of Sales
  Vice President of Claims
  Product owner
  Project sponsor
  Data Protection Officer
  Managing Director
  Team leader
`)

export const SALES_TALK = lines(`
  Leverage AI to optimize retention
  Using machine learning in customer service
  Use of artificial intelligence across the company
  Adopt generative AI
  Introduce an AI solution for claims
  Deploy deep learning models
  Apply data science to pricing
  Implement advanced machine learning
  Harness the power of AI
  Rolling out LLMs to all branches
  We utilize predictive analytics for maintenance
`)

export const MODEL_NUMBERS = lines(`
  AUC of the churn score
  ROC AUC
  F1 score
  F1
  Accuracy of the model
  Model accuracy
  The model's precision
  Log loss on last year
  NDCG@10
  RMSE
  Recall of the classifier
  Performance of the algorithm
  Perplexity
`)
