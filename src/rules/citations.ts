/** Where the rules' reasons come from. */
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

export const YAML_SPEC: Citation = { title: 'YAML 1.2.2, the specification', url: 'https://yaml.org/spec/1.2.2/' }
