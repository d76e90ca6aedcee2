import { createRequire } from 'node:module'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleFiles, runPortfolio } from '../support/portfolio-world.js'

/** The portfolio page in a real browser. */

const BROWSER = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== undefined && existsSync(file))
if (BROWSER === undefined) console.warn('There is no Chromium here, so the portfolio page is not tried in a browser.')

const home = mkdtempSync(path.join(tmpdir(), 'mlplan-browser-'))
const file = path.join(home, 'portfolio.html')
/** Without its background services, which would ask for hosts that have nothing to do with the page. */
const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const EXAMPLES = ['churn-retention', 'card-fraud', 'drafts/churn-top-ten-percent']

let browser: Browser

describe.skipIf(BROWSER === undefined)('the portfolio page', () => {
  beforeAll(async () => {
    const files = {
      ...exampleFiles(...EXAMPLES),
      'broken/mlproject.yaml': 'project: [',
      'bare/mlproject.yaml': 'mlplan: 2\n',
    }
    writeFileSync(file, (await runPortfolio({ files }, { format: 'html' })).out)
    browser = await chromium.launch({ executablePath: BROWSER ?? '', args: QUIET.split(' ') })
  }, 30_000)

  afterAll(async () => {
    await browser.close()
    rmSync(home, { recursive: true, force: true })
  })

  test('has no fault of accessibility, in the light and in the dark', async () => {
    const page = await opened()
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
    /* The page lets no foreign script in, so it is evaluated from outside. */
    await page.evaluate(readFileSync(axe, 'utf8'))
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    /* In the dark only the colors are others. */
    const rules = { light: tags, dark: ['color-contrast'] }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const found = (await page.evaluate(
        `axe.run({ resultTypes: ['violations'], runOnly: ${JSON.stringify(rules[colorScheme])} })`,
      )) as Checked
      expect(found.passes.length).toBeGreaterThanOrEqual(colorScheme === 'light' ? 15 : 1)
      expect(found.violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })

  test('is sorted by a click and by the keyboard, says so, and keeps on top what cannot be read', async () => {
    const page = await opened()
    const first = await namesIn(page)
    const head = page.getByRole('columnheader', { name: 'Project' })
    await head.getByRole('button').click()
    const ascending = await namesIn(page)
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    expect(ascending.slice(1)).toEqual(ascending.slice(1).toSorted((one, other) => one.localeCompare(other)))
    expect(await page.getByRole('status').textContent()).toBe('Sorted by Project, ascending.')
    await page.keyboard.press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    expect((await namesIn(page)).slice(1)).toEqual(ascending.slice(1).toReversed())
    expect((await namesIn(page))[0]).toBe(first[0])
    await page.getByRole('columnheader', { name: 'Errors' }).getByRole('button').press('Space')
    expect(await page.locator('[aria-sort]').count()).toBe(1)
    await page.getByRole('button', { name: 'Worst first' }).click()
    expect(await namesIn(page)).toEqual(first)
  })

  test('finds a project by any of its words, and says how many are shown', async () => {
    const page = await opened()
    await page.getByRole('searchbox').fill('churn retention')
    expect(await page.locator('tbody tr:visible').count()).toBe(1)
    expect(await page.locator('article:visible').count()).toBe(1)
    expect(await page.getByRole('status').textContent()).toMatch(/^1 of 5 shown/)
  })

  test('is complete without scripts, and shows no button that would do nothing', async () => {
    const [page, plain] = [await opened(), await opened({ javaScriptEnabled: false })]
    expect(await namesIn(plain)).toEqual(await namesIn(page))
    expect(await plain.locator('article').allInnerTexts()).toEqual(await page.locator('article').allInnerTexts())
    expect(await plain.locator('button, input').count()).toBe(0)
    const link = plain.locator('tbody th a').last()
    await link.click()
    expect(await plain.locator('article:target').count()).toBe(1)
  })

  test('asks for nothing from anywhere, may not, and lets no other script run', async () => {
    const page = await opened()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload()
    expect(asked).toEqual([pathToFileURL(file).href])
    await page.evaluate(`{
      const script = document.createElement('script')
      script.textContent = 'document.title = "changed"'
      document.body.append(script)
    }`)
    expect(await page.title()).not.toBe('changed')
    const refused = await page.evaluate(`new Promise((tell) => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => tell(effectiveDirective))
      const image = new Image()
      image.addEventListener('error', () => setTimeout(tell, 0, 'nothing'))
      image.src = 'http://127.0.0.1:9/seen.png'
    })`)
    expect(refused).toBe('img-src')
  })

  test('fits a phone and a desk without the page itself having to be moved sideways', async () => {
    const page = await opened()
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
  })

  test('prints on a page across, with all columns, and with their heads on every page', async () => {
    const page = await opened()
    await page.emulateMedia({ media: 'print' })
    /* Chromium repeats a head, but not the buttons in it: on paper they have to be plain text. */
    expect(await page.evaluate('getComputedStyle(document.querySelector("thead")).display')).toBe('table-header-group')
    const shownAs = "[...document.querySelectorAll('thead button')].map((one) => getComputedStyle(one).display)"
    expect(new Set(await page.evaluate<string[]>(shownAs))).toEqual(new Set(['contents']))
    /* A4 across without its margins, at 96 dots an inch. */
    await page.setViewportSize({ width: Math.round((277 / 25.4) * 96), height: 700 })
    const [own, room] = (await page.evaluate(
      '[document.querySelector("table").scrollWidth, document.body.clientWidth]',
    )) as [number, number]
    expect(own).toBeLessThanOrEqual(room)
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

interface Checked {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
  readonly passes: readonly object[]
}

/* A context takes as long as all else in a test. */
const contexts = new Map<boolean, Promise<BrowserContext>>()

async function opened({ javaScriptEnabled = true } = {}): Promise<Page> {
  const known = contexts.get(javaScriptEnabled)
  const context = known ?? browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled })
  contexts.set(javaScriptEnabled, context)
  const page = await (await context).newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => wrong.push(message.text()))
  await page.goto(pathToFileURL(file).href)
  expect(wrong).toEqual([])
  return page
}

function namesIn(page: Page): Promise<string[]> {
  return page.locator('tbody th bdi').allInnerTexts()
}
