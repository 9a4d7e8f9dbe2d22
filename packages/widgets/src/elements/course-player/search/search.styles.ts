import { css } from 'lit';

export const searchStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2);
  }
  .search-field {
    flex: 1 1 calc(var(--edurise-u) * 160);
    inline-size: auto;
  }
  .search-hits {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  /* What was found stands below what is looked for, with the steps at the end. */
  @container (max-width: 479px) {
    .search-field {
      flex-basis: 100%;
    }
    .search-hits {
      flex: 1;
    }
  }
`;
