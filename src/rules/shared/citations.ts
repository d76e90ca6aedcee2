/** A published source that supports the reason for a rule. */
export interface Citation {
  readonly title: string
  readonly url: string
}

export const RARELY_DEPLOYED: Citation = {
  title:
    'E. Siegel, "Models Are Rarely Deployed: An Industry-wide Failure in Machine Learning Leadership" (KDnuggets, 2022)',
  url: 'https://www.kdnuggets.com/2022/01/models-rarely-deployed-industrywide-failure-machine-learning-leadership.html',
}

export const ACCURACY_FALLACY: Citation = {
  title: 'E. Siegel, "The Accuracy Fallacy" (KDnuggets, 2019)',
  url: 'https://www.kdnuggets.com/2019/12/accuracy-fallacy-media-coverage-ai-bogus.html',
}

export const YAML_SPEC: Citation = { title: 'YAML 1.2.2 specification', url: 'https://yaml.org/spec/1.2.2/' }

export const STILL_FAIL_TO_DEPLOY: Citation = {
  title: 'E. Siegel, "Survey: Machine Learning Projects Still Routinely Fail to Deploy" (KDnuggets, 2024)',
  url: 'https://www.kdnuggets.com/survey-machine-learning-projects-still-routinely-fail-to-deploy',
}

export const OPERATIONAL_CHANGE: Citation = {
  title:
    'E. Siegel, "To Deploy Machine Learning, You Must Manage Operational Change: Here Is How UPS Got It Right" (Harvard Data Science Review, 2023)',
  url: 'https://hdsr.mitpress.mit.edu/pub/2z4dnhds',
}

export const DEPLOYMENT_DISCIPLINE: Citation = {
  title:
    'T. Davenport and K. Malone, "Deployment as a Critical Business Data Science Discipline" (Harvard Data Science Review, 2021)',
  url: 'https://hdsr.mitpress.mit.edu/pub/2fu65ujf',
}

export const ML_TEST_SCORE: Citation = {
  title: 'E. Breck et al., "The ML Test Score: A Rubric for ML Production Readiness" (IEEE Big Data, 2017)',
  url: 'https://research.google/pubs/the-ml-test-score-a-rubric-for-ml-production-readiness-and-technical-debt-reduction/',
}

export const RULES_OF_ML: Citation = {
  title: 'M. Zinkevich, "Rules of Machine Learning: Best Practices for ML Engineering" (Google)',
  url: 'https://developers.google.com/machine-learning/guides/rules-of-ml',
}

export const TDSP_CHARTER: Citation = {
  title: 'Microsoft, Team Data Science Process, project template: charter and exit report',
  url: 'https://github.com/Azure/Azure-TDSP-ProjectTemplate',
}

export const AI_RMF: Citation = {
  title: 'NIST AI 100-1, Artificial Intelligence Risk Management Framework (AI RMF 1.0)',
  url: 'https://doi.org/10.6028/NIST.AI.100-1',
}

export const ROOT_CAUSES: Citation = {
  title:
    'J. Ryseff, B. De Bruhl and S. Newberry, "The Root Causes of Failure for Artificial Intelligence Projects" (RAND, 2024)',
  url: 'https://www.rand.org/pubs/research_reports/RRA2680-1.html',
}

export const MODELS_AGE: Citation = {
  title: 'D. Vela et al., "Temporal quality degradation in AI models" (Scientific Reports, 2022)',
  url: 'https://doi.org/10.1038/s41598-022-15245-z',
}

export const BUSINESS_PERFORMANCE: Citation = {
  title: 'L. Bernardi et al., "150 Successful Machine Learning Models: 6 Lessons Learned at Booking.com" (KDD, 2019)',
  url: 'https://doi.org/10.1145/3292500.3330744',
}

export const RETENTION_FUTILITY: Citation = {
  title:
    'E. Ascarza, "Retention Futility: Targeting High-Risk Customers Might Be Ineffective" (Journal of Marketing Research, 2018)',
  url: 'https://doi.org/10.1509/jmr.16.0163',
}

export const SELECTIVE_LABELS: Citation = {
  title: 'H. Lakkaraju et al., "The Selective Labels Problem" (KDD, 2017)',
  url: 'https://doi.org/10.1145/3097983.3098066',
}

export const PREMORTEM: Citation = {
  title: 'G. Klein, "Performing a Project Premortem" (Harvard Business Review, 2007)',
  url: 'https://hbr.org/2007/09/performing-a-project-premortem',
}

export const ETHICS_CHECKLIST: Citation = {
  title: 'DrivenData, deon: a data science ethics checklist',
  url: 'https://deon.drivendata.org/',
}

export const SEPSIS_MODEL: Citation = {
  title:
    'A. Wong et al., "External Validation of a Widely Implemented Proprietary Sepsis Prediction Model in Hospitalized Patients" (JAMA Internal Medicine, 2021)',
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8218233/',
}

export const HALLUCINATION_FREE: Citation = {
  title: 'V. Magesh et al., "Hallucination-Free? Assessing the Reliability of Leading AI Legal Research Tools" (2024)',
  url: 'https://arxiv.org/abs/2405.20362',
}

export const COST_SENSITIVE: Citation = {
  title: 'C. Elkan, "The Foundations of Cost-Sensitive Learning" (IJCAI, 2001)',
  url: 'https://www.ijcai.org/Proceedings/01/IJCAI-2001-k.pdf',
}

export const CAMPAIGN_LIFT: Citation = {
  title: 'G. Piatetsky-Shapiro and B. Masand, "Estimating Campaign Benefits and Modeling Lift" (KDD, 1999)',
  url: 'https://doi.org/10.1145/312129.312225',
}

export const FORECAST_BOUND: Citation = {
  title:
    'P. Goodwin, F. Petropoulos and R. Hyndman, "A note on upper bounds for forecast-value-added relative to naïve forecasts" (Journal of the Operational Research Society, 2017)',
  url: 'https://doi.org/10.1057/s41274-017-0218-3',
}

export const FORECAST_ACCURACY: Citation = {
  title: 'R. Hyndman and G. Athanasopoulos, "Forecasting: Principles and Practice" (3rd edition, 2021)',
  url: 'https://otexts.com/fpp3/accuracy.html',
}

export const SMALL_SAMPLES: Citation = {
  title:
    'J. Hanley and A. Lippman-Hand, "If Nothing Goes Wrong, Is Everything All Right? Interpreting Zero Numerators" (JAMA, 1983)',
  url: 'https://doi.org/10.1001/jama.1983.03330370053031',
}

export const EXACT_INTERVAL: Citation = {
  title:
    'C. Clopper and E. Pearson, "The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial" (Biometrika, 1934)',
  url: 'https://doi.org/10.1093/biomet/26.4.404',
}

export const ACCEPTANCE_SAMPLING: Citation = {
  title: 'NIST/SEMATECH, "e-Handbook of Statistical Methods", section 6.2: lot acceptance sampling',
  url: 'https://www.itl.nist.gov/div898/handbook/pmc/section2/pmc2.htm',
}

export const SAMPLE_SIZE: Citation = {
  title: 'J. Fleiss, B. Levin and M. Paik, "Statistical Methods for Rates and Proportions" (3rd edition, 2003)',
  url: 'https://doi.org/10.1002/0471445428',
}

export const MODEL_CARDS: Citation = {
  title: 'M. Mitchell et al., "Model Cards for Model Reporting" (FAT*, 2019)',
  url: 'https://doi.org/10.1145/3287560.3287596',
}

export const HEALTH_COSTS_AS_LABEL: Citation = {
  title:
    'Z. Obermeyer et al., "Dissecting racial bias in an algorithm used to manage the health of populations" (Science, 2019)',
  url: 'https://doi.org/10.1126/science.aax2342',
}

export const GENDER_SHADES: Citation = {
  title:
    'J. Buolamwini and T. Gebru, "Gender Shades: Intersectional Accuracy Disparities in Commercial Gender Classification" (PMLR 81, 2018)',
  url: 'https://proceedings.mlr.press/v81/buolamwini18a.html',
}

export const CASES_TO_LEARN_FROM: Citation = {
  title:
    'R. Riley et al., "Calculating the sample size required for developing a clinical prediction model" (BMJ, 2020)',
  url: 'https://doi.org/10.1136/bmj.m441',
}

export const CHANGING_MODELS: Citation = {
  title: 'L. Chen, M. Zaharia and J. Zou, "How is ChatGPT\'s behavior changing over time?" (2023)',
  url: 'https://arxiv.org/abs/2307.09009',
}
