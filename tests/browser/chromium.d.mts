import type { LaunchOptions } from 'playwright-core';

export function findChromium(): string | null;
export function installChromium(): string;
export function launchOptions(executablePath?: string): LaunchOptions;
export function bareOptions(executablePath?: string): LaunchOptions;
