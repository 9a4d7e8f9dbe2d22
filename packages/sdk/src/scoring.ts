export * from '@edurise/contract/scoring';
