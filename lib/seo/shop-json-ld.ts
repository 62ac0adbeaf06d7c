/** Who we are, and how to search here: for the home page. */
export function shopJsonLd(origin: URL): object {
  const organization = { '@id': new URL('/#organization', origin).href }
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Organization',
        ...organization,
        name: 'Goldfish',
        url: origin.href,
        logo: new URL('/icons/icon-512.png', origin).href,
      },
      {
        '@type': 'WebSite',
        '@id': new URL('/#website', origin).href,
        name: 'Goldfish',
        url: origin.href,
        publisher: organization,
        potentialAction: {
          '@type': 'SearchAction',
          // No URL object: the braces are to stay as they are.
          target: { '@type': 'EntryPoint', urlTemplate: `${origin.origin}/products?query={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  }
}
