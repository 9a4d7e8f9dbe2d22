/** Registers every element. */
import './provider.ts';
import './sign-in.ts';
